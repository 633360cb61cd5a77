// Unpacks LZMA (the .lzma format of a known size): a third smaller than what browsers unpack themselves.
// Names and layout follow the specification, "LZMA specification (draft)", Igor Pavlov, 2015 (public domain).

function unlzma(input) {
  const lc = input[0] % 9;
  const lp = Math.floor(input[0] / 9) % 5;
  const positions = (1 << Math.floor(input[0] / 45)) - 1;
  const output = new Uint8Array(new DataView(input.buffer, input.byteOffset).getUint32(5, true));
  let taken = 0;
  const room = (count) => { taken += count; return taken - count; };
  const [isMatch, isRep, isRepG0, isRepG1, isRepG2, isRep0Long] = [192, 12, 12, 12, 12, 192].map(room);
  const [posSlot, posDecoders, align] = [256, 115, 16].map(room);
  const [len, repLen] = [514, 514].map(room); // choice, choice2, low, mid, high
  const literal = room(0x300 << (lc + lp));
  const odds = new Uint16Array(taken).fill(1024);
  const coder = new Uint32Array([0xffffffff, new DataView(input.buffer, input.byteOffset).getUint32(14)]); // range and code
  let at = 18;

  const bit = (index) => {
    const odd = odds[index];
    const range = coder[0];
    const bound = (range >>> 11) * odd;
    const one = coder[1] >= bound ? 1 : 0;
    let width = bound;
    if (one) {
      width = range - bound;
      coder[1] -= bound;
      odds[index] = odd - (odd >>> 5);
    } else odds[index] = odd + ((2048 - odd) >>> 5);
    if (width < 0x1000000) {
      width *= 256;
      coder[1] = (coder[1] << 8) | input[at];
      at += 1;
    }
    coder[0] = width;
    return one;
  };
  const direct = (count) => {
    let made = 0;
    for (let i = 0; i < count; i += 1) {
      const half = coder[0] >>> 1;
      const one = coder[1] >= half ? 1 : 0;
      if (one) coder[1] -= half;
      made = made * 2 + one;
      coder[0] = half;
      if (half < 0x1000000) {
        coder[0] = half * 256;
        coder[1] = (coder[1] << 8) | input[at];
        at += 1;
      }
    }
    return made;
  };
  const tree = (base, bits) => {
    let made = 1;
    for (let i = 0; i < bits; i += 1) made = made * 2 + bit(base + made);
    return made - (1 << bits);
  };
  const reverse = (base, bits) => {
    let [made, index] = [0, 1];
    for (let i = 0; i < bits; i += 1) {
      const one = bit(base + index);
      index = index * 2 + one;
      made |= one << i;
    }
    return made;
  };
  const length = (base, place) => {
    if (!bit(base)) return tree(base + 2 + place * 8, 3) + 2;
    if (!bit(base + 1)) return tree(base + 130 + place * 8, 3) + 10;
    return tree(base + 258, 8) + 18;
  };
  const distance = (count) => {
    const slot = tree(posSlot + Math.min(count - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const start = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return start + reverse(posDecoders + start - slot, bits);
    return start + direct(bits - 4) * 16 + reverse(align, 4);
  };

  let [state, rep0, rep1, rep2, rep3, made] = [0, 0, 0, 0, 0, 0];
  const putLiteral = () => {
    const before = made ? output[made - 1] : 0;
    const base = literal + 0x300 * (((made & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
    let symbol = 1;
    if (state >= 7) {
      let match = output[made - rep0 - 1];
      while (symbol < 0x100) {
        const wanted = (match >> 7) & 1;
        match <<= 1;
        const one = bit(base + ((1 + wanted) << 8) + symbol);
        symbol = (symbol << 1) | one;
        if (one !== wanted) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(base + symbol);
    output[made] = symbol & 0xff;
    made += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  /** Read which of the last distances comes again; the length is 0 for one that says it in one bit. */
  const repeat = (place) => {
    if (!bit(isRepG0 + state)) {
      if (!bit(isRep0Long + (state << 4) + place)) return 0;
    } else if (!bit(isRepG1 + state)) [rep0, rep1] = [rep1, rep0];
    else if (!bit(isRepG2 + state)) [rep0, rep1, rep2] = [rep2, rep0, rep1];
    else [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
    return length(repLen, place);
  };

  while (made < output.length) {
    const place = made & positions;
    if (!bit(isMatch + (state << 4) + place)) {
      putLiteral();
      continue;
    }
    let count;
    if (bit(isRep + state)) {
      count = repeat(place);
      state = count ? (state < 7 ? 8 : 11) : state < 7 ? 9 : 11;
      count ||= 1;
    } else {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      count = length(len, place);
      state = state < 7 ? 7 : 10;
      rep0 = distance(count);
    }
    for (const end = Math.min(made + count, output.length); made < end; made += 1) output[made] = output[made - rep0 - 1];
  }
  return output;
}
