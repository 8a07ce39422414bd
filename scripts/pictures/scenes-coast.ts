import { blur, clouds, glow, linear, person, pick, rect, ridge, ripples, type Scene, seeded, times, whole } from './drawing.ts'

export function lighthouse(): Scene {
  const random = seeded(191)
  const bands = times(
    5,
    i =>
      `<path d="M${350 + i * 6 - 12} ${900 - i * 110} L${450 - i * 6 + 12} ${900 - i * 110} L${447 - i * 6 + 6} ${845 - i * 110} L${353 + i * 6 - 6} ${845 - i * 110}Z" fill="#b23a2e"/>`,
  )
  return {
    width: 800,
    height: 1200,
    defs:
      linear('s', [
        [0, '#2d3a57'],
        [0.6, '#8a7f93'],
        [1, '#e2b48a'],
      ]) +
      linear('w', [
        [0, '#58718a'],
        [1, '#1c3044'],
      ]) +
      glow('l', '#fff0c2') +
      blur('b', 14),
    body: `${rect(0, 0, 800, 900, 'url(#s)')}${clouds(
      [
        [180, 240, 260, 26],
        [620, 380, 240, 20],
        [300, 620, 300, 18],
      ],
      '#5b5878',
      'b',
    )}
      <path d="M400 330 L-60 190 L-60 300Z" fill="#fff0c2" opacity=".28"/><path d="M400 330 L860 410 L860 520Z" fill="#fff0c2" opacity=".22"/>
      ${rect(0, 860, 800, 340, 'url(#w)')}${ripples(random, 870, 1200, 170, '#e8d3b0', 0.5, 800)}
      <path d="M120 1010 Q200 880 330 880 L480 876 Q620 880 700 1010 L760 1060 L60 1060Z" fill="#2b2a2c"/><path d="M336 900 L372 350 L428 350 L464 900Z" fill="#efe9dc"/>${bands}
      ${rect(352, 336, 96, 16, '#20262b')}${rect(368, 286, 64, 52, '#f8e3a0')}<path d="M358 286 L400 236 L442 286Z" fill="#20262b"/><circle cx="400" cy="312" r="170" fill="url(#l)"/>
      ${rect(388, 820, 26, 62, '#2b211b')}${rect(392, 560, 14, 26, '#33424d')}${rect(393, 700, 14, 26, '#33424d')}`,
  }
}

function crane(x: number, scale: number, colour: string): string {
  const legs = 'M-70 0 L-50 -260 L50 -260 L70 0 M-62 -110 L62 -110 M-56 -200 L56 -110 M56 -200 L-62 -110'
  const boom = 'M-190 -300 L330 -300 M-190 -276 L330 -276 M0 -420 L-190 -300 M0 -420 L330 -300 M0 -420 L0 -260'
  const cable = 'M210 -276 L210 -140'
  return `<g transform="translate(${x} 640) scale(${scale})" stroke="${colour}" stroke-width="11" fill="none"><path d="${legs}"/><path d="${boom}"/>
    <path d="${cable}" stroke-width="4"/>${rect(176, -140, 70, 40, colour, 'stroke="none"')}</g>`
}

export function cranes(): Scene {
  const random = seeded(199)
  const boxes = times(40, i =>
    rect(
      40 + (i % 20) * 78,
      604 - Math.floor(i / 20) * 38,
      74,
      36,
      pick(['#8d3b2f', '#2f5a6b', '#b58a3a', '#4a5a45', '#77706a'], random() * 5),
    ),
  )
  const water = ripples(random, 690, 900, 200, '#f3d7a4', 0.5, 1600)
  return {
    width: 1600,
    height: 900,
    defs:
      linear('s', [
        [0, '#54708c'],
        [0.7, '#d6b995'],
        [1, '#efcf9a'],
      ]) +
      linear('w', [
        [0, '#a18e76'],
        [1, '#2a3945'],
      ]) +
      blur('b', 16) +
      blur('far', 5),
    body: `${rect(0, 0, 1600, 700, 'url(#s)')}${clouds(
      [
        [340, 150, 320, 40],
        [1180, 110, 380, 32],
      ],
      '#f4eadb',
      'b',
    )}
      <g filter="url(#far)">${ridge(random, 600, 60, 90, '#7a7f86', 1600, 900)}</g>${crane(360, 1, '#39424a')}${crane(860, 1.12, '#2a3239')}${crane(1330, 0.94, '#454e55')}
      ${boxes}${rect(0, 640, 1600, 40, '#4c463e')}${rect(0, 680, 1600, 220, 'url(#w)')}${water}
      <path d="M980 700 L1500 700 L1460 770 L1030 770Z" fill="#20303c"/>${rect(1330, 630, 120, 72, '#e5dfd1')}${rect(1344, 644, 92, 16, '#2c3d48')}`,
  }
}

export function beach(): Scene {
  const random = seeded(211)
  const pebbles = times(420, () => {
    const y = 430 + 210 * random()
    const size = 2 + ((y - 430) / 210) * 9 * random()
    const at = `cx="${whole(random() * 960)}" cy="${whole(y)}" rx="${size.toFixed(1)}" ry="${(size * 0.6).toFixed(1)}"`
    return `<ellipse ${at} fill="${pick(['#8f8676', '#b3a88f', '#6f675b', '#c6bba2'], random() * 4)}"/>`
  })
  const posts = times(9, i => rect(560 + i * 38, 380 + i * 22, 12 + i * 2, 60 + i * 14, '#3d342b'))
  return {
    width: 960,
    height: 640,
    defs:
      linear('s', [
        [0, '#9fb4bd'],
        [1, '#e3e2d6'],
      ]) +
      linear('w', [
        [0, '#7c9aa3'],
        [1, '#4f7480'],
      ]) +
      blur('b', 12) +
      blur('foam', 3),
    body: `${rect(0, 0, 960, 300, 'url(#s)')}${clouds(
      [
        [240, 110, 220, 30],
        [760, 160, 200, 24],
      ],
      '#f6f4ec',
      'b',
    )}${rect(0, 270, 960, 190, 'url(#w)')}
      ${ripples(random, 276, 440, 110, '#e6efee', 0.5)}<path d="M0 420 Q200 392 420 424 T960 410 L960 640 L0 640Z" fill="#bfae8c"/>
      <path d="M0 424 Q200 396 420 428 T960 414" stroke="#f6f6f0" stroke-width="12" fill="none" filter="url(#foam)"/>${pebbles}${posts}
      ${person(220, 560, 150, '#25485c', '#c99a78')}${person(270, 566, 120, '#8d2f2b', '#d8b090')}<path d="M330 566 l40 -4 l10 -16 l8 16 l2 18 l-6 0 l-2 -10 l-34 2 l-2 10 l-6 0Z" fill="#3a2c20"/>`,
  }
}

export function snowPlough(): Scene {
  const random = seeded(223)
  const flakes = times(320, () => {
    const at = `cx="${whole(random() * 960)}" cy="${whole(random() * 640)}" r="${(1 + 3 * random()).toFixed(1)}"`
    return `<circle ${at} fill="#fff" opacity="${(0.3 + 0.6 * random()).toFixed(2)}"/>`
  })
  const wheel = (x: number) => `<circle cx="${x}" cy="250" r="46" fill="#16181a"/><circle cx="${x}" cy="250" r="18" fill="#8a8f92"/>`
  return {
    width: 960,
    height: 640,
    defs:
      linear('s', [
        [0, '#5a6673'],
        [1, '#b9c1c6'],
      ]) +
      linear('g', [
        [0, '#dfe5e8'],
        [1, '#aeb9c1'],
      ]) +
      glow('l', '#ffc861') +
      blur('b', 5),
    body: `${rect(0, 0, 960, 400, 'url(#s)')}<g filter="url(#b)">${ridge(random, 360, 110, 40, '#77848c')}</g>${rect(0, 350, 960, 290, 'url(#g)')}
      <path d="M-20 640 L330 400 L470 400 L560 640Z" fill="#6f777d"/><g transform="translate(330 200)">${rect(120, 60, 320, 170, '#d98a1e', 'rx="8"')}${rect(0, 90, 140, 140, '#e39a2c', 'rx="10"')}
      ${rect(14, 104, 96, 62, '#2b3a44')}<path d="M-60 160 Q-90 220 -50 286 L10 286 L0 160Z" fill="#c7ccd0"/>${wheel(70)}${wheel(330)}${rect(44, 74, 40, 16, '#ffb52e')}
      <circle cx="64" cy="80" r="120" fill="url(#l)"/></g><path d="M150 500 Q210 400 300 470 Q330 500 300 540 L120 560Z" fill="#f3f6f7"/>${flakes}`,
  }
}

export function lock(): Scene {
  const random = seeded(227)
  const wall = times(130, i =>
    rect(
      (i % 13) * 78 + (Math.floor(i / 13) % 2) * 38 - 38,
      300 + Math.floor(i / 13) * 28,
      75,
      26,
      pick(['#5e5a52', '#68635a', '#55514a'], random() * 3),
    ),
  )
  const gate = (x: number, mirror: number) =>
    `<g transform="translate(${x} 250) scale(${mirror} 1)">${rect(0, 0, 150, 330, '#2c2620')}${times(5, i => rect(8, 14 + i * 64, 134, 46, '#3d342b'))}${rect(-40, -24, 230, 22, '#efe9dc')}</g>`
  return {
    width: 960,
    height: 640,
    defs:
      linear('s', [
        [0, '#a7b4b8'],
        [1, '#dcd9cc'],
      ]) +
      linear('w', [
        [0, '#48574f'],
        [1, '#1e2a27'],
      ]) +
      blur('b', 6),
    body: `${rect(0, 0, 960, 320, 'url(#s)')}<g filter="url(#b)">${ridge(random, 290, 80, 52, '#6f7d76')}</g>${wall}${rect(300, 320, 360, 320, 'url(#w)')}
      ${gate(330, 1)}${gate(630, -1)}${rect(320, 560, 320, 80, 'url(#w)')}${ripples(random, 566, 640, 50, '#cfd9cf', 0.5)}
      ${person(150, 300, 150, '#d6a416', '#c99a78')}${person(210, 300, 144, '#274c77', '#8a6248')}${rect(740, 180, 120, 120, '#e5dccb')}<path d="M728 180 L800 128 L872 180Z" fill="#5a4a42"/>`,
  }
}
