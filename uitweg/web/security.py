"""Headers, cookies and limits that hold on every answer."""

from flask import Flask, Response, abort, request
from flask_wtf import CSRFProtect

from uitweg.config import Settings

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
TWO_YEARS = 2 * 365 * 24 * 3600
LARGEST_BODY = 2 * 1024 * 1024
MOST_FORM_PARTS = 200

csrf = CSRFProtect()


def _headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers[name] = value
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response


def _only_from_here() -> None:
    """A second layer beside the token: browsers say where a post comes from."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    if request.method == "POST" and site not in ("same-origin", "none"):
        abort(400)


def install(app: Flask, settings: Settings) -> None:
    """Set limits, cookie flags, host check, CSRF and headers."""
    app.config.update(
        SECRET_KEY=settings.secret_key.get_secret_value(),
        TRUSTED_HOSTS=settings.trusted_hosts,
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        MAX_FORM_PARTS=MOST_FORM_PARTS,
        # The __Host- prefix binds the cookie to this host; browsers demand TLS for it.
        SESSION_COOKIE_NAME="__Host-uitweg" if settings.https else "uitweg",
        SESSION_COOKIE_SECURE=settings.https,
        WTF_CSRF_SSL_STRICT=False,  # it wants a Referer, which our own policy never sends
        WTF_CSRF_TIME_LIMIT=None,  # the token lives as long as its session, which is short
    )
    app.before_request(_only_from_here)
    csrf.init_app(app)
    app.after_request(_headers)
    if settings.https:

        @app.after_request
        def _strict_transport(response: Response) -> Response:
            response.headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}"
            return response
