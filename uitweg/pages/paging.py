"""A page of a list as the pagination component wants it."""

from dataclasses import dataclass
from typing import Any

from flask import request, url_for


@dataclass(frozen=True)
class Paging:
    """Where one is in a list, and the addresses around it."""

    page: int
    pages: int
    total: int
    prev_url: str | None
    next_url: str | None


def asked_page() -> int:
    """The page number in the address; anything odd is the first page."""
    asked = request.args.get("page", 1, type=int)
    return min(max(asked, 1), 100_000)


def paging(page: int, pages: int, total: int, **more: Any) -> Paging:
    """Addresses of the neighbouring pages, keeping what else stands in this address."""

    def address(number: int) -> str:
        here = {**request.args.to_dict(), **(request.view_args or {}), **more, "page": number}
        return url_for(request.endpoint or "", **here)

    return Paging(
        page=page,
        pages=pages,
        total=total,
        prev_url=address(page - 1) if page > 1 else None,
        next_url=address(page + 1) if page < pages else None,
    )
