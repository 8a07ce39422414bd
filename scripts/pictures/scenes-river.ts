import { blur, clouds, linear, person, pick, rect, ridge, ripples, type Scene, seeded, times, whole } from './drawing.ts'

const width = 960
const height = 640

export function bridge(): Scene {
  const random = seeded(11)
  const arch = (position: number) => 40 * Math.sin((position / 12) * Math.PI)
  const trusses = times(12, i => {
    const x = 90 + i * 62
    return `<path d="M${x} 330 L${x + 31} ${262 - arch(i + 0.5)} L${x + 62} 330" fill="none" stroke="#1d2a33" stroke-width="6"/>`
  })
  const chord = `M90 322${times(13, i => ` L${90 + i * 62} ${262 - arch(i)}`)}`
  const barrier = (x: number) => rect(x, 296, 86, 7, '#c9402e')
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#6f8aa0'],
        [0.55, '#c9b9a2'],
        [1, '#e6c79a'],
      ]) +
      linear('w', [
        [0, '#b39f82'],
        [0.4, '#5d7280'],
        [1, '#26343e'],
      ]) +
      blur('b', 3) +
      blur('far', 9),
    body: `${rect(0, 0, width, 400, 'url(#s)')}<g filter="url(#far)">${ridge(random, 340, 70, 90, '#7f8b90')}</g>
      <g filter="url(#b)">${ridge(random, 352, 46, 38, '#58656b')}</g>${rect(0, 360, width, 280, 'url(#w)')}
      <g opacity=".45" filter="url(#b)" transform="translate(0 700) scale(1 -1)">${trusses}${rect(40, 326, 880, 14, '#1d2a33')}</g>
      ${ripples(random, 372, 640, 160, '#e8d3b0', 0.5)}${rect(432, 330, 96, 74, '#4b4038')}${rect(424, 392, 112, 16, '#332c27')}
      ${trusses}<path d="${chord}" fill="none" stroke="#1d2a33" stroke-width="7"/>${rect(40, 326, 880, 13, '#141d24')}
      ${rect(466, 168, 28, 100, '#26333c')}<path d="M456 170 L480 144 L504 170Z" fill="#1a242b"/>${rect(474, 190, 12, 14, '#f4d58a')}
      ${barrier(150)}${barrier(726)}${rect(146, 292, 6, 38, '#222')}${rect(810, 292, 6, 38, '#222')}`,
  }
}

export function ferry(): Scene {
  const random = seeded(5)
  const gulls = (
    [
      [120, 90],
      [170, 130],
      [820, 150],
      [760, 60],
    ] as const
  ).map(([x, y]) => `<path d="M${x} ${y} q12 -12 20 0 q8 -12 20 0"/>`)
  const ports = times(17, i => rect(46 + i * 25, 128, 15, 14, '#27485c')) + times(12, i => rect(96 + i * 26, 84, 15, 13, '#27485c'))
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#8fb0c4'],
        [1, '#dfe5e2'],
      ]) +
      linear('w', [
        [0, '#6f93a3'],
        [1, '#22475a'],
      ]) +
      blur('b', 2) +
      blur('far', 14),
    body: `${rect(0, 0, width, 330, 'url(#s)')}${clouds(
      [
        [220, 120, 190, 36],
        [700, 80, 240, 30],
      ],
      '#fff',
      'far',
    )}
      <g filter="url(#b)">${ridge(random, 318, 42, 60, '#7d95a0')}</g>${rect(0, 318, width, 330, 'url(#w)')}
      ${ripples(random, 326, 640, 220, '#cfe0e4', 0.55)}<g transform="translate(210 150)">
      <path d="M0 170 L540 170 L500 236 L46 236Z" fill="#12324a"/><path d="M0 170 L540 170 L536 180 L6 180Z" fill="#c8402f"/>
      ${rect(30, 112, 440, 60, '#f3f1ea')}${rect(80, 70, 330, 44, '#e9e6dc')}${rect(150, 34, 120, 38, '#f3f1ea')}${ports}
      ${rect(158, 42, 104, 13, '#27485c')}<path d="M310 70 L318 6 L366 6 L374 70Z" fill="#c8402f"/>${rect(317, 18, 50, 9, '#12324a')}
      <path d="M210 34 L210 -30" stroke="#333" stroke-width="4"/></g>${clouds(
        [
          [250, 388, 80, 9],
          [700, 392, 120, 8],
        ],
        '#fff',
        'b',
      )}
      <g stroke="#3a4a52" stroke-width="3" fill="none">${gulls.join('')}</g>`,
  }
}

function floodedHouse(index: number, rise: number): string {
  const walls = pick(['#a0775c', '#c4b49b', '#8d5a48', '#b7a488', '#99806a', '#7f6a5c', '#c0a58a'], index)
  const windows = rect(22, 28, 34, 46, '#2f3a41') + rect(82, 28, 34, 46, '#2f3a41') + rect(22, 108, 40, 50, '#2f3a41')
  const door = rect(84, rise - 90, 32, 90, pick(['#27464f', '#7b2d27', '#3d4f37'], index))
  return `<g transform="translate(${index * 140 - 10} ${whole(330 - rise)})"><path d="M-4 0 L66 -56 L140 0Z" fill="#51484a"/>
    ${rect(0, 0, 136, rise, walls)}${windows}${door}</g>`
}

export function flood(): Scene {
  const random = seeded(31)
  const houses = times(7, i => floodedHouse(i, 190 + 60 * random()))
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#98a2a8'],
        [1, '#cfd2cf'],
      ]) +
      linear('w', [
        [0, '#7f7566'],
        [1, '#4a4238'],
      ]) +
      blur('b', 3) +
      blur('near', 1),
    body: `${rect(0, 0, width, 340, 'url(#s)')}${houses}${rect(0, 316, width, 324, 'url(#w)')}
      <g opacity=".38" filter="url(#b)" transform="translate(0 640) scale(1 -1)">${houses}</g>
      ${ripples(random, 330, 640, 180, '#c9c1b2', 0.45)}<g transform="translate(640 350)">
      <path d="M0 30 Q20 -18 60 -20 L130 -20 Q168 -18 190 30Z" fill="#7d8f99"/>
      <path d="M36 -4 Q44 -14 62 -14 L92 -14 L92 6 L30 6Z M100 -14 L128 -14 Q146 -12 156 6 L100 6Z" fill="#27323a"/>
      <ellipse cx="95" cy="32" rx="110" ry="8" fill="#5a5247"/></g><g filter="url(#near)">${person(300, 520, 200, '#d6a416', '#c99a78')}
      ${person(362, 524, 190, '#23405c', '#b88a6a')}${rect(250, 470, 170, 66, '#5d5345', 'opacity=".92"')}</g>
      ${ripples(random, 470, 560, 40, '#d4cbb9', 0.5)}`,
  }
}

export function bridgeOpening(): Scene {
  const random = seeded(1911)
  const trusses = times(
    9,
    i => `<path d="M${120 + i * 80} 300 L${160 + i * 80} 210 L${200 + i * 80} 300" fill="none" stroke="#4a3d2c" stroke-width="7"/>`,
  )
  const crowd = times(46, i =>
    person(10 + i * 21 + 12 * random(), 560 + 60 * random(), 130 + 50 * random(), pick(['#3b3022', '#54452f', '#2b2319'], i)),
  )
  const flags = times(16, i => `<path d="M${20 + i * 60} ${92 + (i % 3) * 6} l26 0 l-13 30Z" fill="${pick(['#8d7a58', '#b9a67e'], i)}"/>`)
  const dust = times(
    90,
    () =>
      `<circle cx="${whole(random() * width)}" cy="${whole(random() * height)}" r="${(0.6 + 1.6 * random()).toFixed(1)}" fill="#f3e7cb" opacity=".6"/>`,
  )
  return {
    width,
    height,
    defs:
      linear('s', [
        [0, '#cdbd9a'],
        [1, '#e8dcbd'],
      ]) +
      linear('w', [
        [0, '#b7a581'],
        [1, '#7d6c4e'],
      ]) +
      blur('b', 1.6) +
      blur('far', 7),
    body: `${rect(0, 0, width, 360, 'url(#s)')}<g filter="url(#far)">${ridge(random, 320, 60, 70, '#a4946f')}</g>${rect(0, 340, width, 300, 'url(#w)')}
      <g filter="url(#b)">${trusses}${rect(60, 296, 840, 14, '#3a2f20')}${rect(440, 300, 90, 80, '#6a5a41')}
      <path d="M0 84 Q480 150 960 84" fill="none" stroke="#5b4c35" stroke-width="3"/>${flags}${crowd}</g>${dust}`,
  }
}
