"""The service behind the addresses: questions asked, things described, data described."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from pyoxigraph import Triple

from sarye.serving import description, resources
from sarye.serving.bindings import bindings
from sarye.serving.engine import Task, written
from sarye.serving.folder import Folder
from sarye.serving.guard import check
from sarye.serving.limits import Limits
from sarye.serving.negotiation import ROWS, TRIPLES, TRUTHS, Form, chosen, named
from sarye.serving.pages import Pages
from sarye.serving.pool import Pool, Reply
from sarye.serving.protocol import Operation
from sarye.serving.refusal import RefusedError
from sarye.serving.resources import Addresses
from sarye.serving.things import Thing, Told, thing

OFFERED = {"rows": ROWS, "truth": TRUTHS, "triples": TRIPLES}
"""The forms that can be had for each kind of answer."""
_INTERNAL = {"rows": "json", "truth": "json", "triples": "ttl"}


class Service:
    """A folder's graph, ready to be asked; ``public`` is the address under which the world knows it."""

    def __init__(self, folder: Folder, limits: Limits, public: str) -> None:
        self.folder = folder
        self.limits = limits
        self.public = public.rstrip("/")
        root = "/" + self.public.partition("://")[2].partition("/")[2]
        self.addresses = Addresses(folder.base, root.rstrip("/"))
        self.pool = Pool(folder.graphs, limits)
        self._names: dict[str, dict[str, str]] = {}

    def load(self) -> None:
        """Load the graph.

        :raises InputError: it cannot be loaded.
        """
        self.pool.load()

    @property
    def pages(self) -> Pages:
        """The pages of this service."""
        explorer, files = self.folder.page is not None, tuple(self.folder.files)
        return Pages(self.addresses.root, self.pool.size, self.limits.seconds, explorer, files, self.folder.base)

    async def ask(self, asked: Operation, accept: str | None) -> Reply:
        """Return the answer to *asked* in the form that the client likes best.

        :raises RefusedError: as :meth:`sarye.serving.pool.Pool.ask` does, or for what may not be asked.
        """
        check(asked.query, self.limits)
        for graph in asked.default_graphs + asked.named_graphs:
            check_iri(graph)
        forms = _forms(asked.form, accept)
        return await self.pool.ask(
            Task(
                asked.query,
                forms,
                self.limits.answer,
                f"{self.public}/sparql",
                asked.default_graphs,
                asked.named_graphs,
                things=self.folder.base,
            )
        )

    async def _own(self, query: str, form: str = "json") -> Reply:
        forms = {**_INTERNAL, "triples": form}
        base = self.folder.base
        return await self.pool.ask(Task(query, forms, self.limits.answer, base, everything=True, things=base))

    async def known(self, path: str) -> str | None:
        """Return the IRI that *path* (percent-encoded) stands for, or None where nothing is told of it."""
        for iri in self.addresses.iris(path):
            if b"true" in (await self._own(resources.exists(iri))).data:
                return iri
        return None

    async def document(self, iri: str, form: str) -> bytes:
        """Return the document about *iri* in the form called *form*: ``ttl``, ``jsonld``, ``rdf`` or ``nt``."""
        return (await self._own(resources.description(iri), form)).data

    async def thing(self, iri: str, lang: str) -> Thing:
        """Return what the page about *iri* tells."""
        queries = (resources.statements(iri), resources.claims(iri), resources.mentions(iri))
        said, claims, pointing = [bindings((await self._own(query)).data) for query in queries]
        return thing(iri, Told(said, claims, pointing, await self._named(lang)), lang, self.addresses)

    async def _named(self, lang: str) -> Mapping[str, str]:
        """Return the names of the terms of the ontology in *lang*."""
        if lang not in self._names:
            rows = bindings((await self._own(resources.names(lang))).data)
            self._names[lang] = {row["term"]["value"]: row["name"]["value"] for row in rows}
        return self._names[lang]

    def service_description(self, form: str) -> bytes:
        """Return the description of the endpoint in the form called *form*."""
        named = (self.folder.description_graph,) if self.folder.description else ()
        return self._written(description.service(self.public, self.pool.size, named), form)

    def dataset_description(self, form: str) -> bytes:
        """Return the description of the data in the form called *form*."""
        return self._written(description.dataset(self.public, self.folder, self.pool.size), form)

    def _written(self, triples: tuple[Triple, ...], form: str) -> bytes:
        return written(sorted(triples, key=str), form, self.limits.answer)


def _forms(form: str, accept: str | None) -> dict[str, str]:
    """Return the form wanted for each kind of answer: the one named in the address, else the best of Accept."""
    choose: Callable[[tuple[Form, ...]], Form | None] = partial(named, form) if form else partial(chosen, accept)
    taken = {kind: choose(offered) for kind, offered in OFFERED.items()}
    if form and not any(taken.values()):
        names = dict.fromkeys(one.name for offered in OFFERED.values() for one in offered)
        raise RefusedError(400, f"there is no format '{form[:40]}'", remedy=f"name one of {', '.join(names)}")
    return {kind: one.name if one else "" for kind, one in taken.items()}


_FORBIDDEN = frozenset('<>"{}|^`\\ \t\r\n')


def check_iri(iri: str) -> None:
    """Refuse *iri* as name of a graph where it is none.

    :raises RefusedError: it is no absolute IRI.
    """
    if ":" not in iri or _FORBIDDEN & set(iri):
        raise RefusedError(400, f"'{iri[:80]}' is no IRI of a graph")
