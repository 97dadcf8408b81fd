"""A group whose commands are imported when used, so that ``uitweg --help`` is quick."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A click group over ``name: (module:attribute, short help)``."""

    def __init__(
        self, *args: Any, commands_at: Mapping[str, tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order in which they are registered."""
        return [*self.commands_at, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command that was asked for."""
        if cmd_name not in self.commands_at:
            return super().get_command(ctx, cmd_name)
        module, attribute = self.commands_at[cmd_name][0].split(":")
        command = getattr(import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}:{attribute} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by their short help, without importing them."""
        del ctx  # click passes it; the table needs none
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in self.commands_at.items()])
