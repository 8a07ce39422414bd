import { blur, glow, linear, person, pick, rect, type Scene, seeded, times, whole } from './drawing.ts'

const width = 960
const height = 640

export function football(): Scene {
  const random = seeded(41)
  const crowd = times(900, () => {
    const at = `cx="${whole(random() * width)}" cy="${whole(210 + 110 * random())}" r="${(2.5 + 2 * random()).toFixed(1)}"`
    return `<circle ${at} fill="${pick(['#b8a08c', '#3a4454', '#803a34', '#c9c4ba', '#26303b'], random() * 5)}"/>`
  })
  const rain = times(260, () => {
    const from = `M${whole(random() * width)} ${whole(random() * height)}`
    return `<path d="${from} l-5 22" stroke="#dfe9ee" stroke-width="1.2" opacity="${(0.1 + 0.3 * random()).toFixed(2)}"/>`
  })
  const stripes = [0, 2, 4, 6].map(
    i => `<path d="M${i * 140 - 60} 640 L${i * 120 + 120} 340 L${i * 120 + 230} 340 L${i * 140 + 90} 640Z"/>`,
  )
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#10161f'],
        [1, '#2c3845'],
      ]) +
      linear('g', [
        [0, '#4a7a45'],
        [1, '#22451f'],
      ]) +
      glow('l', '#f2f6ff') +
      blur('b', 1.6),
    body: `${rect(0, 0, width, 340, 'url(#s)')}<path d="M0 190 L960 160 L960 340 L0 340Z" fill="#1c242c"/><g filter="url(#b)">${crowd}</g>
      ${rect(0, 318, width, 24, '#d8d4c8')}${times(4, i => rect(i * 240 + 20, 321, 180, 18, '#8a2f2a', 'opacity=".8"'))}${rect(0, 340, width, 300, 'url(#g)')}
      <g fill="#fff" opacity=".06">${stripes.join('')}</g><path d="M-20 560 L980 500" stroke="#eef3ea" stroke-width="6" opacity=".8"/>
      <circle cx="160" cy="70" r="190" fill="url(#l)"/><circle cx="810" cy="60" r="190" fill="url(#l)"/>
      ${person(330, 560, 210, '#a3312b', '#c99a78')}${person(470, 590, 240, '#e9e7df', '#7a5240')}${person(640, 520, 170, '#a3312b', '#d2a684')}
      ${person(180, 480, 130, '#e9e7df', '#c99a78')}${person(820, 470, 120, '#a3312b', '#8a6248')}<circle cx="540" cy="582" r="13" fill="#f6f6f2"/>${rain}`,
  }
}

function shelf(row: number, random: () => number): string {
  const spines = ['#6b2d26', '#29414f', '#7a5a2c', '#3d4a37', '#b9a888', '#4a3b4f', '#8c6f58', '#1f2f3a'] as const
  let books = ''
  for (let x = -10; x < width; ) {
    const thick = 12 + 18 * random()
    const tall = 78 + 30 * random()
    books += rect(x, 130 + row * 124 - tall, thick, tall, pick(spines, random() * 8))
    if (random() > 0.5) books += rect(x + 2, 140 + row * 124 - tall, thick - 4, 5, '#d9c48f', 'opacity=".7"')
    x += thick + 1.5
  }
  return books + rect(0, 130 + row * 124, width, 14, '#5b412c')
}

export function library(): Scene {
  const random = seeded(53)
  const shelves = times(5, row => shelf(row, random))
  return {
    width,
    height,
    defs: blur('b', 4) + glow('l', '#ffe6b5', 0.55) + blur('near', 1),
    body: `${rect(0, 0, width, height, '#2a1f18')}<g filter="url(#b)">${shelves}</g><circle cx="620" cy="120" r="460" fill="url(#l)"/><g filter="url(#near)">
      <path d="M300 640 L310 470 Q318 420 372 412 Q360 398 360 372 Q362 336 396 334 Q430 336 432 372 Q432 398 420 412 Q474 420 482 470 L496 640Z" fill="#26414c"/>
      <path d="M360 372 Q362 336 396 334 Q430 336 432 372 Q434 350 412 352 Q384 356 366 352Z" fill="#2b1d17"/>
      <path d="M366 372 Q366 408 396 412 Q428 408 426 372 Q420 356 396 358 Q372 356 366 372Z" fill="#c4967a"/>
      <path d="M330 560 L396 580 L462 560 L462 508 L396 528 L330 508Z" fill="#ece3cf"/><path d="M396 528 L396 580" stroke="#a99" stroke-width="2"/></g>`,
  }
}

export function pool(): Scene {
  const random = seeded(97)
  const lanes = times(5, i => times(26, k => rect(k * 38, 70 + i * 124, 26, 8, k % 4 < 2 ? '#c8402f' : '#f3f0e6', 'rx="3" opacity=".9"')))
  const light = times(40, () => `<path d="M${whole(random() * width)} ${whole(random() * height)} q30 -24 60 0 t60 0"/>`)
  return {
    width,
    height,
    defs:
      linear('w', [
        [0, '#2f9cb4'],
        [1, '#15718f'],
      ]) +
      blur('b', 6) +
      blur('near', 1.5),
    body: `${rect(0, 0, width, height, 'url(#w)')}<g filter="url(#b)" stroke="#8fd6df" stroke-width="5" fill="none" opacity=".6">${light}</g>${lanes}
      <g filter="url(#near)"><ellipse cx="480" cy="392" rx="150" ry="20" fill="#dff4f4" opacity=".6"/>
      <path d="M380 372 Q470 350 560 368 Q600 374 640 360 L650 372 Q610 394 560 392 Q470 404 380 388Z" fill="#c08f70"/>
      <path d="M400 372 Q470 352 540 366 L540 392 Q470 402 400 390Z" fill="#26313b"/><circle cx="602" cy="372" r="22" fill="#e3b23c"/>
      <path d="M560 362 Q610 330 690 344 L694 354 Q620 350 570 376Z" fill="#c79676"/></g>`,
  }
}

export function theatre(): Scene {
  const random = seeded(151)
  const folds = (from: number, step: number) =>
    times(6, i => rect(from + i * step, 140, Math.abs(step), 700, pick(['#7a1f24', '#681a1f', '#8b262b'], i)))
  const heads = times(56, i => {
    const row = Math.floor(i / 8)
    const x = 60 + (i % 8) * 98 + (row % 2) * 44
    return `<circle cx="${x}" cy="${whole(900 + row * 34 + 8 * random())}" r="${22 + row * 2}" fill="${pick(['#1b1412', '#2a1e18', '#15100f'], i)}"/>`
  })
  return {
    width: 800,
    height: 1120,
    defs:
      linear('s', [
        [0, '#3b5068'],
        [0.6, '#c78a5c'],
        [1, '#e6b877'],
      ]) +
      glow('l', '#ffe9bf', 0.8) +
      blur('b', 2),
    body: `${rect(0, 0, 800, 1120, '#1a0f0f')}${rect(120, 140, 560, 700, 'url(#s)')}<g filter="url(#b)"><path d="M120 700 L260 560 L380 660 L520 520 L680 690 L680 840 L120 840Z" fill="#3b3a44"/></g>
      <circle cx="400" cy="520" r="300" fill="url(#l)"/>${rect(110, 800, 580, 60, '#6b4a2c')}${person(330, 806, 250, '#e7dfcc', '#c99a78')}${person(470, 806, 236, '#2c3d52', '#8a6248')}
      ${folds(60, 30)}${folds(560, 30)}${rect(0, 0, 800, 150, '#4d1417')}<path d="M0 150 ${times(8, i => `q50 ${50 + (i % 2) * 6} 100 0 `)}" fill="#6a1b1f"/>
      ${rect(0, 860, 800, 260, '#120b0a')}<g filter="url(#b)">${heads}</g>`,
  }
}

export function school(): Scene {
  const random = seeded(163)
  const windows = times(14, i => {
    const box = rect(110 + (i % 7) * 110, 190 + Math.floor(i / 7) * 130, 70, 90, '#e8e2d2')
    return box + rect(116 + (i % 7) * 110, 196 + Math.floor(i / 7) * 130, 58, 78, random() > 0.4 ? '#f3d58d' : '#41525c')
  })
  const pupils = times(11, i => {
    const coat = pick(['#274c77', '#8d2f2b', '#3d5a3a', '#c98a1b', '#4a3b5c'], random() * 5)
    return person(90 + i * 78 + 30 * random(), 612 + 14 * random(), 92 + 34 * random(), coat, pick(['#c99a78', '#8a6248', '#d8b090'], i))
  })
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#b9c4c9'],
        [1, '#e8e4d8'],
      ]) + blur('b', 2),
    body: `${rect(0, 0, width, 560, 'url(#s)')}<path d="M60 160 L480 70 L900 160Z" fill="#4c4a4a"/>${rect(70, 160, 820, 340, '#9c5340')}
      ${windows}${rect(440, 380, 80, 120, '#26463c')}${rect(466, 90, 28, 46, '#d9cdb4')}<circle cx="480" cy="110" r="9" fill="#b08a3c"/>
      <text x="480" y="178" text-anchor="middle" font-family="DejaVu Sans" font-size="20" letter-spacing="4" fill="#f1e7d2">QUAY STREET PRIMARY</text>
      ${rect(0, 500, width, 140, '#77746c')}<path d="M80 560 L880 560 M80 600 L880 600" stroke="#e3c04f" stroke-width="4" opacity=".5"/>${pupils}`,
  }
}
