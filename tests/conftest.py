"""Settings of all tests: properties are asked for what they say, never for how long it takes."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
