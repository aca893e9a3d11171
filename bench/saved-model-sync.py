from saved_model import measure, setup

__all__ = ["measure", "setup"]
