#!/usr/bin/env python3
"""What decode_bench races: pictures of the same kind through Pillow, as torchvision's loaders do it.

usage: pil_peer.py [SECONDS]    (Debian: python3-pil, python3-numpy)
"""
import io
import math
import random
import sys
import time

import numpy as np
from PIL import Image

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0


def photo(side):
    """Smooth forms with the noise of a photo, as decode_bench makes them."""
    rng = np.random.default_rng(1)
    small = Image.fromarray(rng.integers(0, 256, (side // 16, side // 16, 3), dtype=np.uint8))
    image = np.asarray(small.resize((side, side), Image.BICUBIC)).astype(int)
    noisy = np.clip(image + rng.integers(-12, 12, image.shape), 0, 255).astype(np.uint8)
    out = io.BytesIO()
    Image.fromarray(noisy).save(out, "JPEG", quality=90)
    return out.getvalue()


def decoded(content):
    return Image.open(io.BytesIO(content)).convert("RGB")


def crop_box(width, height):
    """torchvision's RandomResizedCrop: 8 to 100 % of the area, 3:4 to 4:3."""
    for _ in range(10):
        area = width * height * random.uniform(0.08, 1)
        ratio = math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
        w, h = round(math.sqrt(area * ratio)), round(math.sqrt(area / ratio))
        if 0 < w <= width and 0 < h <= height:
            left, top = random.randint(0, width - w), random.randint(0, height - h)
            return left, top, left + w, top + h
    return 0, 0, width, height


def cropped(content):
    image = decoded(content)
    return image.crop(crop_box(*image.size)).resize((224, 224), Image.BILINEAR)


def rate(work):
    work()
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        work()
        count += 1
    return count / (time.perf_counter() - start)


for side in (256, 512, 1024):
    content = photo(side)
    print(f"{side} pixels, {len(content)} bytes: decode {rate(lambda: decoded(content)):.0f}, "
          f"crop to 224 {rate(lambda: cropped(content)):.0f} images/s")
