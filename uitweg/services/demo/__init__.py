"""A fictional city with its people, work and history, for the demo and for tests."""
