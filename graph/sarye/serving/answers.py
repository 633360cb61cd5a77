"""What each address answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response

from sarye.serving.bindings import table
from sarye.serving.folder import MEDIA_TYPES
from sarye.serving.negotiation import HTML, JSON_LD, N_TRIPLES, PAGES, RDF_XML, TRIPLES, TURTLE, Form, chosen
from sarye.serving.pages import DOCUMENTS, POLICY, asset, language, word
from sarye.serving.pool import Reply
from sarye.serving.protocol import METHODS, Operation, operation
from sarye.serving.refusal import RefusedError
from sarye.serving.sending import Asked, Budget, Parted, received
from sarye.serving.service import OFFERED, Service
from sarye.vocabulary.resources import ontology_file

_DATA = {form.name: form for form in (TURTLE, JSON_LD, RDF_XML, N_TRIPLES)}
_EXPLORER_POLICY = "base-uri 'none'; frame-ancestors 'none'"  # the page itself names the scripts that it runs
_VARY = {"Vary": "Accept"}
_PAGE_VARY = {"Vary": "Accept, Accept-Language"}


class Answers:
    """The handlers of a service, one for each kind of address."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._budget = Budget(service.limits.sending)

    async def home(self, request: Request) -> Response:
        """Answer with the first page, or as data with the description of the data."""
        form = _negotiated(request, PAGES)
        if form is not HTML:
            return RedirectResponse(f"{self._root}/void.{form.name}", 303, _VARY)
        return self._page(self._service.pages.home(_language(request)))

    async def asked(self, request: Request) -> Response:
        """Answer a query (SPARQL 1.1 Protocol); where nothing is asked, tell what can be asked here."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join((*METHODS, "OPTIONS"))})
        limits = self._service.limits
        body = await received(request, limits.body, limits.patience) if request.method == "POST" else b""
        content_type = request.headers.get("content-type", "")
        found = operation(request.method, request.scope["query_string"], content_type, body)
        if found is None:
            return self._service_page(request)
        return Asked(self._service.pool, partial(self._answer, request, found))

    def _service_page(self, request: Request) -> Response:
        form = _negotiated(request, (*TRIPLES[:-1], HTML))
        if form is HTML:
            return self._page(self._service.pages.ask(_language(request)))
        return self._data(self._service.service_description(form.name), form)

    async def _answer(self, request: Request, asked: Operation) -> Response:
        accept = _accept(request)
        reply = await self._service.ask(asked, accept)
        if reply.form == HTML.name:
            return self._answer_page(request, asked, reply)
        form = next(one for one in OFFERED[reply.kind] if one.name == reply.form)
        return self._data(reply.data, form)

    def _answer_page(self, request: Request, asked: Operation, reply: Reply) -> Response:
        pages, lang = self._service.pages, _language(request)
        forms = [form.name for form in OFFERED[reply.kind] if form is not HTML]
        if reply.kind == "truth":
            return self._page(pages.ask(lang, asked.query, truth=b"true" in reply.data, forms=forms))
        rows = table(reply.data, self._service.addresses, reply.complete)
        return self._page(pages.ask(lang, asked.query, table=rows, forms=forms))

    async def thing(self, request: Request) -> Response:
        """Send on to the document about a thing that the client likes best."""
        return Asked(self._service.pool, partial(self._see_other, request))

    async def _see_other(self, request: Request) -> Response:
        iri = await self._service.known(_path(request))
        if iri is None:
            raise _missing()
        form = _negotiated(request, PAGES)
        query = f"?lang={_language(request)}" if "lang" in request.query_params else ""
        return RedirectResponse(self._service.addresses.document(iri, form.name) + query, 303, _VARY)

    async def document(self, request: Request) -> Response:
        """Answer with a document about a thing, in the form that the address ends with."""
        path, _, ending = _path(request).removeprefix("/doc").rpartition(".")
        if ending != HTML.name and ending not in _DATA:
            raise _missing()
        return Asked(self._service.pool, partial(self._document, request, path, ending))

    async def _document(self, request: Request, path: str, ending: str) -> Response:
        iri = await self._service.known(path)
        if iri is None:
            raise _missing()
        links = {form: self._service.addresses.document(iri, form) for form in DOCUMENTS}
        if ending != HTML.name:
            return self._data(await self._service.document(iri, ending), _DATA[ending])
        lang = _language(request)
        return self._page(self._service.pages.thing(lang, await self._service.thing(iri, lang), links))

    async def dataset(self, request: Request) -> Response:
        """Answer with the description of the data (VoID and DCAT)."""
        ending = request.path_params.get("form", "")
        form = _DATA.get(ending) if ending else _negotiated(request, TRIPLES[:-1])
        if form is None:
            raise _missing()
        return self._data(self._service.dataset_description(form.name), form)

    async def well_known(self, request: Request) -> Response:
        """Send on to the description of the data (https://www.w3.org/TR/void/#well-known)."""
        del request
        return RedirectResponse(f"{self._root}/void", 303)

    async def explorer(self, request: Request) -> Response:
        """Answer with the page to explore that the build made."""
        if self._service.folder.page is None:
            raise _missing()
        headers = {"Content-Security-Policy": _EXPLORER_POLICY}
        return FileResponse(self._service.folder.page, media_type=MEDIA_TYPES[".html"], headers=headers)

    async def file(self, request: Request) -> Response:
        """Answer with a file of the build, to be saved."""
        path = self._service.folder.files.get(request.path_params["name"])
        if path is None:
            raise _missing()
        return FileResponse(path, media_type=MEDIA_TYPES.get(path.suffix), filename=path.name)

    async def context(self, request: Request) -> Response:
        """Answer with the JSON-LD context."""
        del request
        return Parted(ontology_file("context.jsonld").read_bytes(), JSON_LD.media_type, self._budget)

    async def style(self, request: Request) -> Response:
        """Answer with the style sheet of the pages."""
        del request
        return Parted(asset("style.css").encode(), "text/css; charset=utf-8", self._budget)

    async def health(self, request: Request) -> Response:
        """Answer whether questions can be answered, and how many are here."""
        del request
        alive = self._service.pool.alive
        told = {"status": "ok" if alive else "failed", "triples": self._service.pool.size, **self._service.pool.busy}
        return JSONResponse(told, 200 if alive else 503, {"Cache-Control": "no-store"})

    async def refused(self, request: Request, error: Exception) -> Response:
        """Tell why a request is not granted: on a page to who reads pages, else in one line."""
        assert isinstance(error, RefusedError)
        headers = {**error.headers, **_VARY}
        if request.method == "GET" and chosen(_accept(request), (N_TRIPLES, HTML)) is HTML:
            return self._page(self._problem(request, error.status, str(error)), error.status, headers)
        return PlainTextResponse(f"{error}\n", error.status, headers)

    def _problem(self, request: Request, status: int, problem: str) -> str:
        lang, pages = _language(request), self._service.pages
        query = request.query_params.get("query", "")
        problem = word(lang, "missing") if status == 404 else problem
        return pages.ask(lang, query, problem=problem) if query else pages.error(lang, status, problem)

    async def failed(self, request: Request, error: Exception) -> Response:
        """Tell what the framework itself refuses: a method that an address does not have."""
        assert isinstance(error, HTTPException)
        what = HTTPStatus(error.status_code).phrase.lower()
        return await self.refused(request, RefusedError(error.status_code, what, headers=error.headers))

    @property
    def _root(self) -> str:
        return self._service.addresses.root

    def _page(self, text: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
        made = Parted(text.encode(), HTML.media_type, self._budget, {**_PAGE_VARY, **(headers or {})})
        made.headers["Content-Security-Policy"] = POLICY
        made.status_code = status
        return made

    def _data(self, data: bytes, form: Form) -> Response:
        return Parted(data, form.media_type, self._budget, _VARY)


def _missing() -> RefusedError:
    return RefusedError(404, "nothing in the graph has this address")


def _accept(request: Request) -> str | None:
    return ",".join(request.headers.getlist("accept")) or None


def _language(request: Request) -> str:
    return language(request.query_params.get("lang"), request.headers.get("accept-language"))


def _negotiated(request: Request, offered: Sequence[Form]) -> Form:
    form = chosen(_accept(request), offered)
    if form is None:
        raise RefusedError(406, "there is no form of this that you accept", headers=_VARY)
    return form


def _path(request: Request) -> str:
    """Return the address of *request*, percent-encoded as it came; who stands in front has taken the root away."""
    raw: bytes = request.scope.get("raw_path") or request.url.path.encode()
    return raw.decode("latin-1")
