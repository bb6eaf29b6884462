"""What every piece of film data is made of: a frozen pydantic model that allows no unknown field."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Plain(BaseModel):
    """Plain data: immutable, comparable, hashable, no unknown fields, no arrays, no files."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=64)]
Seed = Annotated[int, Field(ge=0, le=2**31 - 1)]
Seconds = Annotated[float, Field(gt=0, le=3600)]
Share = Annotated[float, Field(ge=0, le=1)]
