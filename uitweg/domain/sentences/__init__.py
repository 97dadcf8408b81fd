"""Findings, remedies and notes in words."""

from uitweg.domain.sentences.saying import say, say_note, say_remedy, step_plan

__all__ = ["say", "say_note", "say_remedy", "step_plan"]
