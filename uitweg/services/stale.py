"""What is raised when two people change the same thing: the later one changes nothing."""


class ChangedMeanwhile(Exception):
    """Somebody else changed this after it was opened here."""
