/** One picture before it is rasterised: SVG definitions and shapes on a canvas of the given size, in pixels. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly defs: string
  readonly body: string
}

export type Random = () => number

/** A small seeded generator (Park and Miller), so that every run draws the same picture. Values lie in 0..1. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

export function pick<T>(choices: readonly [T, ...T[]], index: number): T {
  return choices[Math.floor(index) % choices.length] ?? choices[0]
}

export const whole = (value: number): string => value.toFixed(0)

export type Stop = readonly [offset: number, colour: string]

export function linear(id: string, stops: readonly Stop[], x2 = 0, y2 = 1): string {
  const inner = stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('')
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${inner}</linearGradient>`
}

export function glow(id: string, colour: string, strength = 0.9): string {
  const stop = (offset: number, opacity: number) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`
  return `<radialGradient id="${id}">${stop(0, strength)}${stop(1, 0)}</radialGradient>`
}

export function blur(id: string, deviation: number): string {
  return `<filter id="${id}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${whole(x)}" y="${whole(y)}" width="${whole(width)}" height="${whole(height)}" fill="${fill}" ${more}/>`
}

/** A skyline or hedge from one edge to the other, filled down to the bottom of a canvas. */
export function ridge(random: Random, y: number, rise: number, step: number, fill: string, width = 960, height = 640): string {
  let outline = `M0 ${height} L0 ${y}`
  for (let x = 0; x <= width + step; x += step) outline += ` L${x} ${whole(y - rise * random())}`
  return `<path d="${outline} L${width} ${height}Z" fill="${fill}"/>`
}

/** Short bright lines that grow longer towards the viewer: light on water, or on a wet street. */
export function ripples(random: Random, from: number, to: number, count: number, colour: string, strength: number, width = 960): string {
  return times(count, () => {
    const y = from + (to - from) * random() ** 1.3
    const depth = (y - from) / (to - from)
    const length = 20 + 140 * random() * (depth + 0.2)
    const x = random() * width - length / 2
    const box = `x="${whole(x)}" y="${whole(y)}" width="${whole(length)}" height="${(1 + 2 * depth).toFixed(1)}"`
    return `<rect ${box} rx="1" fill="${colour}" opacity="${(strength * random()).toFixed(2)}"/>`
  })
}

export function person(x: number, y: number, height: number, coat: string, skin = coat): string {
  const figure = 'M-14 -76 Q0 -82 14 -76 L17 -36 L9 -36 L10 0 L2 0 L0 -32 L-3 0 L-11 0 L-9 -36 L-17 -36Z'
  const place = `translate(${whole(x)} ${whole(y)}) scale(${(height / 100).toFixed(2)})`
  return `<g transform="${place}"><circle cx="0" cy="-90" r="9" fill="${skin}"/><path d="${figure}" fill="${coat}"/></g>`
}

export function clouds(places: readonly (readonly [x: number, y: number, rx: number, ry: number])[], fill: string, filter: string): string {
  const shapes = places.map(([x, y, rx, ry]) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/>`).join('')
  return `<g filter="url(#${filter})" fill="${fill}" opacity=".75">${shapes}</g>`
}

export function tree(x: number, y: number, size: number, leaf: string, trunk = '#4a3524'): string {
  const crown = [
    [0, -1.5, 0.62],
    [-0.5, -1.15, 0.5],
    [0.5, -1.15, 0.5],
    [0, -0.95, 0.55],
  ] as const
  const balls = crown.map(
    ([dx, dy, r]) => `<circle cx="${whole(x + dx * size)}" cy="${whole(y + dy * size)}" r="${whole(r * size)}" fill="${leaf}"/>`,
  )
  return rect(x - size * 0.09, y - size * 0.8, size * 0.18, size * 0.8, trunk) + balls.join('')
}
