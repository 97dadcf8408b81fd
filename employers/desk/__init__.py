"""The employers' desk: the only part of this door that touches uitweg's data.

It hands out frozen cards, never what a case holds: what is not on a card cannot leak into a page.
Only the firm's own vacancies pass through as rows, because they are the firm's own words.
"""
