"""Counts terms of texts into a sparse matrix, empty texts and empty collections included."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from scipy import sparse


def count_terms(
    texts: Sequence[str],
    analyzer: Callable[[str], Sequence[str]],
    places: dict[str, int],
    learn: bool,
) -> sparse.csr_matrix:
    """How often each text holds each term, texts by terms.

    ``places`` gives each term its column; with ``learn`` new terms are added to it, otherwise
    they count for nothing. There is always at least one column.
    """
    columns: list[int] = []
    values: list[int] = []
    starts = [0]
    for text in texts:
        for term, count in Counter(analyzer(text)).items():
            place = places.setdefault(term, len(places)) if learn else places.get(term)
            if place is not None:
                columns.append(place)
                values.append(count)
        starts.append(len(columns))
    shape = (len(texts), max(1, len(places)))
    return sparse.csr_matrix((np.array(values, dtype=np.float32), columns, starts), shape=shape)
