import { blur, clouds, linear, person, pick, rect, ridge, ripples, type Scene, seeded, times, tree, whole } from './drawing.ts'

const width = 960
const height = 640

export function seals(): Scene {
  const random = seeded(61)
  const shape = 'M-26 0 Q-14 -11 6 -9 Q22 -7 26 0 Q22 7 6 9 Q-14 11 -26 0 L-36 -7 L-32 0 L-36 7Z'
  const animals = times(46, i => {
    const x = 260 + 420 * random() + 60 * random()
    const at = `translate(${whole(x)} ${whole(150 + 340 * random())}) rotate(${whole(360 * random())}) scale(${(0.7 + 0.7 * random()).toFixed(2)})`
    const coat = pick(['#4a463f', '#6e675a', '#39362f', '#857c6b'], i)
    return `<g transform="${at}"><ellipse rx="25" ry="9" cx="3" cy="5" fill="#6d5c40" opacity=".5"/><path d="${shape}" fill="${coat}"/></g>`
  })
  return {
    width,
    height,
    defs:
      linear(
        'w',
        [
          [0, '#2d6470'],
          [1, '#174552'],
        ],
        1,
        1,
      ) +
      blur('b', 16) +
      blur('sand', 5),
    body: `${rect(0, 0, width, height, 'url(#w)')}
      <path d="M120 620 Q60 380 240 200 Q420 20 720 70 Q900 140 860 360 Q780 600 480 620 Q260 660 120 620Z" fill="#7fa59b" opacity=".55" filter="url(#b)"/>
      <path d="M190 540 Q160 360 300 220 Q460 70 690 120 Q820 190 780 360 Q700 530 480 550 Q280 590 190 540Z" fill="#cbb78d" filter="url(#sand)"/>
      <path d="M250 500 Q230 360 350 250 Q480 140 660 170 Q750 220 720 350 Q650 470 470 490 Q310 520 250 500Z" fill="#dcc99e" filter="url(#sand)"/>
      ${animals}${ripples(random, 0, 640, 60, '#cfe4e0', 0.25)}`,
  }
}

export function farm(): Scene {
  const random = seeded(83)
  const rows = times(29, i => {
    const x = 480 + (i - 14) * 110
    return `<path d="M480 285 L${x} 640 L${x + 52} 640Z" fill="${i % 2 ? '#3f6a2c' : '#5f8a3c'}"/>`
  })
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#7fb0d6'],
        [1, '#e7ecdf'],
      ]) +
      blur('b', 12) +
      blur('near', 2),
    body: `${rect(0, 0, width, 300, 'url(#s)')}${clouds(
      [
        [300, 100, 200, 30],
        [760, 150, 180, 22],
      ],
      '#fff',
      'b',
    )}
      <g filter="url(#near)">${ridge(random, 290, 40, 70, '#6f8f78')}${ridge(random, 296, 18, 26, '#45663f')}</g>${rect(0, 284, width, 356, '#6b5236')}${rows}
      <g transform="translate(690 236)"><path d="M0 60 L0 20 L46 -14 L92 20 L92 60Z" fill="#7c3028"/><path d="M-6 22 L46 -18 L98 22 L92 28 L46 -6 L0 28Z" fill="#43383a"/>${rect(34, 30, 24, 30, '#e8dcc4')}</g>
      <path d="M330 640 L336 520 Q340 480 372 474 Q362 460 366 440 Q372 424 390 424 Q410 426 412 444 Q412 462 404 474 Q440 480 444 520 L452 640Z" fill="#34506b"/>
      <path d="M360 440 Q390 400 424 438 L436 444 L350 446Z" fill="#d8bf86"/><path d="M350 540 L440 540 L432 600 L358 600Z" fill="#a9763d"/>
      <g fill="#587f36"><circle cx="372" cy="534" r="18"/><circle cx="400" cy="528" r="20"/><circle cx="424" cy="536" r="15"/></g>`,
  }
}

export function pylons(): Scene {
  const random = seeded(101)
  const lattice =
    'M-40 0 L-10 -220 L0 -300 L10 -220 L40 0 M-28 -90 L28 -90 M-40 0 L28 -90 M40 0 L-28 -90 M-18 -160 L28 -90 M18 -160 L-28 -90 M-80 -200 L80 -200 L10 -226 M-80 -200 L-10 -226 M-60 -250 L60 -250'
  const pylon = (x: number, y: number, scale: number) =>
    `<g transform="translate(${x} ${y}) scale(${scale})" stroke="#1a1a22" stroke-width="4" fill="none"><path d="${lattice}"/></g>`
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#39325a'],
        [0.5, '#b5645a'],
        [1, '#f0b66b'],
      ]) + blur('b', 10),
    body: `${rect(0, 0, width, height, 'url(#s)')}<circle cx="690" cy="450" r="46" fill="#ffe9b8"/>${clouds(
      [
        [280, 190, 280, 22],
        [760, 270, 240, 16],
      ],
      '#5a3d5c',
      'b',
    )}
      ${pylon(220, 540, 1.5)}${pylon(560, 520, 0.9)}${pylon(740, 510, 0.55)}${pylon(850, 506, 0.36)}<g stroke="#1a1a22" stroke-width="2" fill="none">
      <path d="M100 240 Q330 420 488 340 Q620 400 696 400"/><path d="M340 240 Q480 380 632 340"/><path d="M0 200 Q50 230 100 240"/></g>${ridge(random, 530, 26, 44, '#17141c')}`,
  }
}

export function orchard(): Scene {
  const random = seeded(173)
  const fruit = (x: number, y: number, size: number) =>
    times(14, () => {
      const at = `cx="${whole(x + (random() - 0.5) * 1.7 * size)}" cy="${whole(y - size * (0.7 + 1.2 * random()))}"`
      return `<circle ${at} r="${whole(size * 0.06)}" fill="${pick(['#b5302a', '#d0602f', '#c9b23c'], random() * 3)}"/>`
    })
  const rows = times(12, i => {
    const row = Math.floor(i / 4)
    const size = 90 + row * 50
    const x = 110 + (i % 4) * 260 + (row % 2) * 60
    const y = 520 + row * 150
    return tree(x, y, size, pick(['#5d7a34', '#6b8a3b', '#4e6b2f'], i)) + fruit(x, y, size)
  })
  return {
    width: 1000,
    height: 1000,
    defs:
      linear('s', [
        [0, '#a9c3cf'],
        [1, '#f0e6cf'],
      ]) +
      linear('g', [
        [0, '#8aa04c'],
        [1, '#4f6a2b'],
      ]) +
      blur('b', 3),
    body: `${rect(0, 0, 1000, 440, 'url(#s)')}<g filter="url(#b)">${ridge(random, 400, 50, 60, '#7d9477', 1000, 1000)}</g>${rect(0, 390, 1000, 610, 'url(#g)')}
      ${rows}<path d="M470 960 L530 640 M560 960 L546 640" stroke="#b08a55" stroke-width="10"/>${times(6, i => rect(478 + i * 9, 910 - i * 50, 74 - i * 8, 8, '#b08a55'))}
      ${person(440, 960, 240, '#7b2d27', '#c99a78')}${rect(590, 900, 110, 60, '#a9763d')}<g fill="#b5302a"><circle cx="610" cy="898" r="14"/><circle cx="640" cy="892" r="15"/><circle cx="672" cy="898" r="14"/></g>`,
  }
}

export function allotment(): Scene {
  const random = seeded(181)
  const beds = times(7, i => {
    const y = 360 + i * 42
    const plants = times(
      16,
      k =>
        `<circle cx="${whole(30 + k * 60 + 16 * random())}" cy="${y}" r="${whole(10 + i * 2 + 5 * random())}" fill="${pick(['#4e7a34', '#6f9440', '#3f6a45', '#8a9a3c'], random() * 4)}"/>`,
    )
    return rect(0, y, width, 26, i % 2 ? '#5a4230' : '#69503a') + plants
  })
  const shed = (x: number, y: number, walls: string) =>
    `${rect(x, y, 130, 110, walls)}<path d="M${x - 10} ${y} L${x + 65} ${y - 50} L${x + 140} ${y}Z" fill="#3f3a38"/>${rect(x + 50, y + 40, 36, 70, '#2b211b')}`
  const canes = times(
    8,
    i => `<path d="M${620 + i * 34} 430 L${634 + i * 34} 250 L${648 + i * 34} 430" stroke="#8a6f45" stroke-width="4" fill="none"/>`,
  )
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#8d9fae'],
        [1, '#d9d6c8'],
      ]) + blur('b', 4),
    body: `${rect(0, 0, width, 340, 'url(#s)')}<g filter="url(#b)">${ridge(random, 320, 70, 46, '#5f6f66')}</g>${rect(0, 310, width, 330, '#74624a')}
      ${shed(90, 220, '#4d6a5e')}${shed(290, 236, '#8a5a3c')}${beds}${canes}${person(500, 590, 230, '#c98a1b', '#d8b090')}
      <path d="M540 590 L566 360" stroke="#6b4a2c" stroke-width="8"/>${rect(556, 576, 30, 30, '#7d8489')}`,
  }
}
