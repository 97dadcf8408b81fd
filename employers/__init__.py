"""The employers' door: own pages, own forms, own narrow view of the data."""

from employers import callback as callback
from employers import explanation as explanation
from employers import people as people
from employers import place_editing as place_editing
from employers import places as places
from employers import shares as shares
from employers import works as works
from employers.door import portal

__all__ = ["portal"]
