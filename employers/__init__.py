"""The employers' door: own pages, own forms, own narrow view of the data."""

from employers.routes import portal

__all__ = ["portal"]
