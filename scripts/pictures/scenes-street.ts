import { blur, glow, linear, person, pick, rect, ripples, type Scene, seeded, times, whole } from './drawing.ts'

const width = 960
const height = 640

function stall(index: number, random: () => number): string {
  const awning = pick(['#7d2f2a', '#2f4a54', '#8a5a24', '#39503f'], index)
  const fruit = times(
    9,
    k =>
      `<circle cx="${26 + k * 24}" cy="134" r="${whole(8 + 4 * random())}" fill="${pick(['#b5452f', '#d48a2e', '#7e9440', '#e0c25a'], k)}"/>`,
  )
  return `<g transform="translate(${-40 + index * 262} ${250 + (index % 2) * 26})"><path d="M0 60 L120 0 L240 60Z" fill="${awning}"/>
    ${rect(14, 60, 212, 90, '#1c1512')}${rect(20, 66, 200, 76, '#f1b45c', 'opacity=".55"')}${rect(6, 138, 228, 60, '#3a2a20')}${fruit}</g>`
}

export function market(): Scene {
  const random = seeded(23)
  const lights = times(60, i => {
    const colour = pick(['#ffcf7a', '#ffb05c', '#f7e3b0', '#d9563d'], i)
    const at = `cx="${whole(random() * width)}" cy="${whole(random() * 360)}" r="${whole(6 + 22 * random())}"`
    return `<circle ${at} fill="${colour}" opacity="${(0.15 + 0.4 * random()).toFixed(2)}"/>`
  })
  const stalls = times(4, i => stall(i, random))
  const crowd = times(16, i =>
    person(30 + i * 60 + 30 * random(), 600 + 30 * random(), 190 + 70 * random(), pick(['#15110f', '#231a16', '#1a1f24'], i)),
  )
  const bulbs = times(
    25,
    i => `<circle cx="${i * 40}" cy="${whole(128 + 40 * Math.sin((i / 24) * Math.PI * 4) ** 2)}" r="6" fill="#ffe2a0"/>`,
  )
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#1b2233'],
        [1, '#4b3326'],
      ]) +
      blur('b', 5) +
      blur('near', 1.2),
    body: `${rect(0, 0, width, height, 'url(#s)')}<g filter="url(#b)">${lights}</g>
      <path d="M0 120 Q240 210 480 130 T960 120" fill="none" stroke="#2b211c" stroke-width="3"/>${bulbs}
      <g filter="url(#near)">${stalls}</g>${rect(0, 470, width, 170, '#1a1411')}<g filter="url(#near)">${crowd}</g>`,
  }
}

export function townHall(): Scene {
  const columns = times(6, i => rect(316 + i * 61, 272, 24, 258, '#ded3bb') + rect(332 + i * 61, 272, 8, 258, '#a99a7c'))
  const windows = [150, 215, 680, 745].map(x => rect(x, 290, 40, 70, '#3d4a52') + rect(x, 410, 40, 80, '#3d4a52')).join('')
  const steps = rect(270, 530, 420, 16, '#b3a78f') + rect(250, 546, 460, 16, '#a3977f') + rect(230, 562, 500, 18, '#958970')
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#5f86ab'],
        [1, '#d8e1e4'],
      ]) +
      linear('f', [
        [0, '#d9cdb4'],
        [1, '#b8a98c'],
      ]),
    body: `${rect(0, 0, width, height, 'url(#s)')}${rect(130, 250, 700, 330, 'url(#f)')}<path d="M300 250 L480 160 L660 250Z" fill="#cabb9d"/>
      ${rect(432, 70, 96, 110, '#c6b797')}<path d="M424 72 L480 14 L536 72Z" fill="#4d6a5e"/><circle cx="480" cy="118" r="30" fill="#f3eee0"/>
      <path d="M480 118 L468 104 M480 118 L478 94" stroke="#222" stroke-width="4"/>${rect(300, 250, 360, 22, '#a8997a')}${columns}
      ${rect(452, 380, 56, 150, '#3b2c22')}${windows}<path d="M90 580 L870 580 L930 640 L30 640Z" fill="#8d8678"/>${steps}
      ${person(240, 622, 90, '#27323b')}${person(276, 626, 84, '#73302b')}${person(720, 620, 92, '#2f4036')}`,
  }
}

export function bus(): Scene {
  const random = seeded(71)
  const lights = times(30, () => {
    const at = `cx="${whole(random() * width)}" cy="${whole(120 + 220 * random())}" r="${whole(8 + 18 * random())}"`
    return `<circle ${at} fill="${pick(['#f5c26b', '#e8593f', '#dfe7ee', '#7fb2a6'], random() * 4)}" opacity=".5"/>`
  })
  const wheel = (x: number) => `<circle cx="${x}" cy="272" r="36" fill="#111"/><circle cx="${x}" cy="272" r="15" fill="#777"/>`
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#28323d'],
        [1, '#5d6670'],
      ]) +
      linear('g', [
        [0, '#3b4047'],
        [1, '#15181c'],
      ]) +
      glow('l', '#ffdca0') +
      blur('b', 7),
    body: `${rect(0, 0, width, 400, 'url(#s)')}<g filter="url(#b)">${lights}</g>${rect(0, 400, width, 240, 'url(#g)')}
      <g opacity=".35" filter="url(#b)">${rect(280, 430, 480, 170, '#1e6b5c')}${rect(320, 430, 380, 90, '#f6dc9c')}</g>
      <g transform="translate(270 140)">${rect(0, 0, 500, 270, '#1f6f5f', 'rx="18"')}${rect(0, 150, 500, 16, '#e9e2cf')}
      ${times(5, i => rect(24 + i * 78, 44, 66, 80, '#f8e3ac', 'rx="5"'))}${rect(414, 44, 66, 190, '#d9cfae', 'rx="5"')}
      ${rect(20, 10, 200, 26, '#14181b', 'rx="3"')}<text x="30" y="30" font-family="DejaVu Sans" font-weight="bold" font-size="20" fill="#ffb347">14 MARSH LANE</text>
      ${wheel(96)}${wheel(392)}</g>${person(180, 560, 230, '#0f1317')}${person(232, 566, 210, '#191519')}
      <circle cx="250" cy="260" r="150" fill="url(#l)"/>${ripples(random, 420, 640, 90, '#f1d9a5', 0.35)}`,
  }
}

export function bakery(): Scene {
  const wall = times(190, i => rect((i % 10) * 100 + (Math.floor(i / 10) % 2) * 50 - 50, Math.floor(i / 10) * 34, 96, 31, '#7f7b72'))
  const loaves = times(15, i => {
    const at = `cx="${185 + (i % 5) * 82}" cy="${340 + Math.floor(i / 5) * 74}"`
    return `<ellipse ${at} rx="34" ry="20" fill="${pick(['#a9642b', '#c07f3a', '#8f4f22'], i)}"/>`
  })
  const lettering = 'text-anchor="middle" font-family="DejaVu Serif"'
  return {
    width,
    height,
    defs: linear('g', [
      [0, '#f4d9a4'],
      [1, '#d89e57'],
    ]),
    body: `${rect(0, 0, width, height, '#8e8a80')}${wall}${rect(110, 190, 740, 380, '#23423a')}${rect(110, 170, 740, 62, '#1a332d')}
      <text x="480" y="215" ${lettering} font-weight="bold" font-size="40" fill="#e8cf94" letter-spacing="6">HALLER &amp; DAUGHTERS</text>
      ${rect(150, 260, 400, 260, 'url(#g)')}${rect(600, 260, 190, 310, '#1a332d')}${rect(622, 284, 146, 180, '#e3b877')}${loaves}
      ${times(3, i => rect(150, 360 + i * 74, 400, 7, '#5b3a1e'))}<path d="M350 260 L350 520" stroke="#23423a" stroke-width="8"/>
      ${rect(0, 570, width, 70, '#5c5a55')}<g transform="rotate(-9 760 150)"><rect x="700" y="60" width="170" height="96" fill="#efe4c8" stroke="#5b3a1e" stroke-width="7"/>
      <text x="785" y="122" ${lettering} font-size="38" fill="#7a2c20">Bread</text></g>`,
  }
}

export function court(): Scene {
  const random = seeded(131)
  const stones = times(120, i =>
    rect(
      (i % 12) * 84 + (Math.floor(i / 12) % 2) * 42 - 42,
      Math.floor(i / 12) * 48,
      81,
      45,
      pick(['#8b8577', '#928b7c', '#847e71'], random() * 3),
    ),
  )
  const railings = times(31, i => `${rect(i * 32 + 4, 470, 6, 120, '#1b1f22')}<path d="M${i * 32 - 1} 470 l8 -18 l8 18Z" fill="#1b1f22"/>`)
  const panes = [140, 700]
    .map(x => rect(x, 120, 120, 210, '#cfc7b2') + rect(x + 10, 130, 100, 190, '#26313a') + rect(x + 56, 130, 8, 190, '#cfc7b2'))
    .join('')
  return {
    width,
    height,
    defs:
      linear('d', [
        [0, '#2b2320'],
        [1, '#4c3b2f'],
      ]) +
      linear('p', [
        [0, '#55534d'],
        [1, '#2f2e2b'],
      ]) +
      blur('b', 1.2),
    body: `${stones}${panes}<path d="M360 560 L360 220 Q480 90 600 220 L600 560Z" fill="#cfc7b2"/><path d="M384 560 L384 232 Q480 124 576 232 L576 560Z" fill="url(#d)"/>
      ${rect(476, 180, 8, 380, '#1d1714')}<text x="480" y="76" text-anchor="middle" font-family="DejaVu Serif" font-size="34" letter-spacing="8" fill="#3a352c">COUNTY COURT</text>
      ${railings}${rect(0, 500, width, 8, '#1b1f22')}${rect(0, 590, width, 50, 'url(#p)')}
      <g filter="url(#b)">${person(300, 634, 230, '#23262b', '#b88a6a')}${person(668, 634, 236, '#4d2c2a', '#8a6248')}${rect(690, 520, 44, 58, '#6b5a40')}</g>`,
  }
}
