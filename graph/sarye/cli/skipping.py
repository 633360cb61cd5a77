"""What a command tells of the files of a folder that it skips: each as it comes, and how many at the end."""

from __future__ import annotations

from dataclasses import dataclass

import click

from sarye.errors import InputError


@dataclass(slots=True)
class Skipping:
    """Told of every file that is no text, or is called like none."""

    count: int = 0

    def __call__(self, error: InputError) -> None:
        """Tell of one on standard error."""
        self.count += 1
        click.echo(f"sarye: skipped {error.where}: {error.what}", err=True)

    def tell(self) -> None:
        """Tell how many there were, if any."""
        if self.count:
            files = "file that is" if self.count == 1 else "files that are"
            click.echo(f"sarye: skipped {self.count} {files} not read", err=True)
