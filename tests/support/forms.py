"""Fills in a form as a person would: what stands there already, plus what they change."""

from tests.support.page import Element

Values = dict[str, str | list[str]]
PRESSED = {"submit", "button", "reset", "image", "file"}


def filled(form: Element, button: str | None = None, **changes: str | list[str]) -> Values:
    """What a browser would send. ``button`` is the text on the button; changes go by field name."""
    values = _standing(form)
    unknown = changes.keys() - _names(form)
    assert not unknown, f"{form!r} has no field {unknown}; it has {sorted(_names(form))}"
    pressed = _button(form, button)
    if pressed.get("name"):
        values[pressed["name"]] = [pressed.get("value")]
    return {**values, **changes}


def _names(form: Element) -> set[str]:
    fields = form.all("input[name]") + form.all("select[name]") + form.all("textarea[name]")
    return {field["name"] for field in fields}


def _standing(form: Element) -> Values:
    values: dict[str, list[str]] = {}
    for field in form.below():
        if field.get("name") and "disabled" not in field.attributes:
            values.setdefault(field["name"], []).extend(_sent_by(field))
    return {name: sent for name, sent in values.items() if sent}


def _sent_by(field: Element) -> list[str]:
    if field.tag == "textarea":
        return ["".join(child for child in field.children if isinstance(child, str)).lstrip("\n")]
    if field.tag == "select":
        return _chosen(field)
    if field.tag != "input" or field.get("type") in PRESSED:
        return []
    if field.get("type") in ("checkbox", "radio"):
        return [field.get("value", "on")] if "checked" in field.attributes else []
    return [field.get("value")]


def _chosen(select: Element) -> list[str]:
    options = select.all("option")
    chosen = [option for option in options if "selected" in option.attributes]
    if not chosen and "multiple" not in select.attributes:
        chosen = options[:1]
    return [option.get("value", option.text) for option in chosen]


def _button(form: Element, text: str | None) -> Element:
    buttons = [it for it in form.all("button") if it.get("type", "submit") == "submit"]
    buttons += form.all("input[type=submit]")
    fitting = [it for it in buttons if text is None or text in (it.text, it.get("value"))]
    assert fitting, f"{form!r} has no button {text or ''}; it has {[it.text for it in buttons]}"
    return fitting[0]
