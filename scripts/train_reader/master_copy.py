"""What a network learns by: its weights in full precision, beside those that it computes with."""

import torch
from torch import Tensor, nn

from scripts.train_reader.network import CrossEncoder

WARMING, LEAST_RATE = 50, 0.02
"""The steps over which the rate rises, and the share of its peak that it falls to at the end."""


def computed_in(device: torch.device) -> torch.dtype:
    """Return bfloat16 for accelerators and processors that multiply it, fp32 for others, where it is slower."""
    low = device.type != "cpu" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.bfloat16 if low else torch.float32


class MasterCopy:
    """The weights in fp32 that are learned, while the network itself computes in bfloat16 (``computed_in``).

    The embeddings of words and places stay as they are, and so do the lowest ``freeze`` layers. ``rate`` is the peak.
    """

    def __init__(self, network: CrossEncoder, rate: float, freeze: int) -> None:
        self._network, self._rate = network, rate
        network.we.weight.requires_grad_(False)
        network.pe.weight.requires_grad_(False)
        if freeze:
            for part in (network.te, network.ln, *network.layers[:freeze]):
                part.requires_grad_(False)
        self._frozen = {name: value.clone() for name, value in network.state_dict().items()}
        self._names = [name for name, value in network.named_parameters() if value.requires_grad]
        self._master = [value.detach().clone() for value in network.parameters() if value.requires_grad]
        network.to(computed_in(network.head.weight.device))
        network.head.float()
        self._low: list[Tensor] = [value for value in network.parameters() if value.requires_grad]
        groups = _groups(self._names, self._master)
        self._optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)
        self._steps = 0

    def step(self, loss: Tensor, done: float) -> None:
        """Learn from a loss; the rate rises over the first steps and falls with the share that is ``done``."""
        self._steps += 1
        for group in self._optimizer.param_groups:
            group["lr"] = self._rate * group["mul"] * min(1.0, self._steps / WARMING) * max(LEAST_RATE, 1 - done)
        self._network.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call] # untyped in torch
        for kept, used in zip(self._master, self._low, strict=True):
            kept.grad = used.grad.float() if used.grad is not None else None
        nn.utils.clip_grad_norm_(self._master, 1.0)
        self._optimizer.step()
        with torch.no_grad():
            torch._foreach_copy_(self._low, self._master)

    def restored(self) -> CrossEncoder:
        """Return the network in fp32 with what was learned; what was not stands as it did."""
        self._network.float()
        self._network.load_state_dict({**self._frozen, **dict(zip(self._names, self._master, strict=True))})
        return self._network


def _groups(names: list[str], master: list[Tensor]) -> list[dict[str, object]]:
    def pick(head: bool, decay: bool) -> list[Tensor]:
        both = zip(names, master, strict=True)
        return [
            value for name, value in both if name.startswith("head") == head and (head or (value.dim() > 1) == decay)
        ]

    return [
        {"params": pick(False, True), "weight_decay": 0.01, "mul": 1.0},
        {"params": pick(False, False), "weight_decay": 0.0, "mul": 1.0},
        {"params": pick(True, False), "weight_decay": 0.0, "mul": 10.0},
    ]
