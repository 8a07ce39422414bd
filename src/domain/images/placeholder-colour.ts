// Colours are counted in boxes of 32 steps a channel, so that a sky is one colour and not a hundred.
const box = (value: number) => value >> 5

/**
 * The colour that fills a picture's place before it is there, `#rrggbb`: the mean of the colours that most of it has. The mean of
 * all would be mud. `pixels` are red, green, blue and opacity, a byte each; what is see-through counts as the white it is shown on.
 */
export function placeholderColour(pixels: Uint8Array | Uint8ClampedArray): string {
  const boxes = new Map<number, { count: number; red: number; green: number; blue: number }>()
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const opacity = (pixels[at + 3] ?? 0) / 255
    const channel = (offset: number) => 255 - (255 - (pixels[at + offset] ?? 0)) * opacity
    const [red, green, blue] = [channel(0), channel(1), channel(2)]
    const key = (box(red) << 6) | (box(green) << 3) | box(blue)
    const sum = boxes.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 }
    boxes.set(key, { count: sum.count + 1, red: sum.red + red, green: sum.green + green, blue: sum.blue + blue })
  }
  const most = [...boxes.values()].reduce((one, other) => (other.count > one.count ? other : one), { count: 0, red: 0, green: 0, blue: 0 })
  if (most.count === 0) return '#ffffff'
  const hex = (sum: number) =>
    Math.round(sum / most.count)
      .toString(16)
      .padStart(2, '0')
  return `#${hex(most.red)}${hex(most.green)}${hex(most.blue)}`
}
