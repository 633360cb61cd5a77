"""The ASGI application: which address leads where."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route

from sarye.serving.answers import Answers
from sarye.serving.headers import SafeHeaders
from sarye.serving.refusal import RefusedError
from sarye.serving.service import Service


def application(service: Service, origins: Sequence[str] = (), hosts: Sequence[str] = ()) -> Starlette:
    """Return the ASGI application of *service*.

    :param origins: whose pages may read the answers (CORS); ``*`` for all.
    :param hosts: the names under which it may be called; none for any.
    """

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        del app
        yield
        await service.pool.close()

    answers = Answers(service)
    return Starlette(
        routes=_routes(answers),
        middleware=_middleware(origins, hosts),
        lifespan=lifespan,
        exception_handlers={RefusedError: answers.refused, HTTPException: answers.failed},
    )


def _routes(answers: Answers) -> list[Route]:
    anything = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]  # the protocol itself says what is refused
    return [
        Route("/", answers.home),
        Route("/sparql", answers.asked, methods=anything),
        Route("/sparql/", answers.asked, methods=anything),
        Route("/explore", answers.explorer),
        Route("/health", answers.health),
        Route("/void", answers.dataset),
        Route("/void.{form}", answers.dataset),
        Route("/.well-known/void", answers.well_known),
        Route("/files/{name}", answers.file),
        Route("/context.jsonld", answers.context),
        Route("/assets/style.css", answers.style),
        Route("/doc/{path:path}", answers.document),
        Route("/{path:path}", answers.thing),
    ]


def _middleware(origins: Sequence[str], hosts: Sequence[str]) -> list[Middleware]:
    made = [Middleware(SafeHeaders)]
    if origins:
        made.append(
            Middleware(
                CORSMiddleware,
                allow_origins=list(origins),
                allow_methods=["GET", "HEAD", "POST"],
                allow_headers=["Accept", "Accept-Language", "Content-Type"],
                expose_headers=["Link", "Retry-After"],
            )
        )
    if hosts:
        made.append(Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False))
    return made
