import type { Scene } from './drawing.ts'
import type { PhotoMetadata } from './photo-metadata.ts'
import { beach, cranes, lighthouse, lock, snowPlough } from './scenes-coast.ts'
import { allotment, farm, orchard, pylons, seals } from './scenes-country.ts'
import { football, library, pool, school, theatre } from './scenes-people.ts'
import { bridge, bridgeOpening, ferry, flood } from './scenes-river.ts'
import { bakery, bus, court, market, townHall } from './scenes-street.ts'

/** A picture of the sample site: its file name, what it shows, and what its file says about itself. */
export interface SamplePicture {
  readonly file: string
  readonly scene: () => Scene
  readonly photo: PhotoMetadata | null
  readonly sepia?: boolean
}

const sele = { creator: 'Jonah Sele', credit: 'Jonah Sele/Courier', rights: 'The Ostrand Courier 2026', city: 'Ostrand' } as const
const voss = { creator: 'Mira Voss', credit: 'Mira Voss/Courier', rights: 'The Ostrand Courier 2026', city: 'Ostrand' } as const

const river: readonly SamplePicture[] = [
  {
    file: 'bridge.jpg',
    scene: bridge,
    photo: {
      ...sele,
      as: 'both',
      credit: 'JONAH SELE / COURIER (c)',
      headline: 'Swing bridge shut',
      description:
        'The swing bridge at Ostrand on Sunday, November 22, 2026, with barriers down at both ends. Engineer Halvard Brekke found the crack during a routine dive.',
      dateCreated: '2026-11-22T16:47:00',
      keywords: ['bridge', 'harbour', 'Ostrand', 'Halvard Brekke'],
      altText: 'A steel swing bridge closed over a calm river at dusk, red barriers down at both ends',
    },
  },
  {
    file: 'ferry.jpg',
    scene: ferry,
    photo: {
      as: 'xmp',
      headline: 'Northern Maid',
      description: 'The Northern Maid leaves the north quay in Ostrand on Monday, November 23, 2026.',
      creator: 'Vale Line press office',
      credit: 'Vale Line',
      rights: 'Vale Line. Free for editorial use until 30 November 2026',
      dateCreated: '2026-11-23T09:12:00',
      city: 'Ostrand',
      keywords: ['ferry', 'Northern Maid', 'Vale Line'],
      usageTerms: 'Editorial use only. Lease ends 30 November 2026.',
    },
  },
  {
    file: 'flood.jpg',
    scene: flood,
    photo: {
      as: 'both',
      headline: 'Ferry Row flood',
      description:
        'Residents of Ferry Row carry what they can to the chapel hall in Ostrand on November 4, 2025. Photo by Ostrand Fire Service.',
      credit: 'HO',
      dateCreated: '2025-11-04T15:22:00',
      city: 'Ostrand',
      keywords: ['flood', 'Ferry Row'],
    },
  },
  {
    file: 'bridge-1911.jpg',
    scene: bridgeOpening,
    sepia: true,
    photo: {
      as: 'iim',
      headline: 'Opening day',
      description: 'Opening day on the swing bridge, 3 June 1911.',
      credit: 'Courier archive',
      city: 'Ostrand',
      keywords: ['archive', 'bridge'],
    },
  },
  {
    file: 'lock.jpg',
    scene: lock,
    photo: { ...voss, as: 'xmp', description: 'Lock keepers wait above the Tannery lock in Ostrand.', dateCreated: '2026-11-12T08:30:00' },
  },
]

const street: readonly SamplePicture[] = [
  {
    file: 'market.jpg',
    scene: market,
    photo: {
      ...sele,
      as: 'xmp',
      headline: 'Night market',
      description: 'Visitors queue for the first night of the winter market at Tannery Yard, Ostrand, on November 20, 2026.',
      dateCreated: '2026-11-20T20:05:00',
      keywords: ['market', 'Tannery Yard', 'food'],
      altText: 'People in winter coats between lit market stalls at night',
    },
  },
  {
    file: 'townhall.jpg',
    scene: townHall,
    photo: {
      as: 'iim',
      description: 'The Town Hall clock, stopped at ten past four since the storm of 2019',
      credit: 'Courier archive',
      city: 'Ostrand',
    },
  },
  {
    file: 'bus.jpg',
    scene: bus,
    photo: {
      as: 'exif',
      description: 'The last number 14 of the evening on Marsh Lane',
      creator: 'Priya Nair',
      rights: 'The Ostrand Courier',
      dateCreated: '2026-11-19T18:41:09',
      position: { latitude: '58/1 21/1 2700/100', longitude: '7/1 3/1 1240/100' },
    },
  },
  {
    file: 'bakery.jpg',
    scene: bakery,
    photo: {
      as: 'xmp',
      description: 'The Haller bakery in Bell Street and its sign.',
      creator: 'Kit Oduya',
      credit: 'Kit Oduya',
      city: 'Ostrand',
    },
  },
  {
    file: 'court.jpg',
    scene: court,
    photo: {
      ...voss,
      as: 'both',
      headline: 'County court',
      description: 'The county court in Ostrand, where the copper case opened on Tuesday.',
      dateCreated: '2026-11-24T10:02:00',
      instructions: 'Do not name the man on the left.',
    },
  },
  {
    file: 'cranes.jpg',
    scene: cranes,
    photo: {
      ...sele,
      as: 'both',
      headline: 'South basin',
      description: 'Cranes at the south basin in Ostrand at sunset on October 9, 2026.',
      dateCreated: '2026-10-09T18:16:00',
      keywords: ['harbour', 'cranes'],
    },
  },
]

const people: readonly SamplePicture[] = [
  {
    file: 'football.jpg',
    scene: football,
    photo: {
      as: 'xmp',
      description: 'Rovers and Hallam in the rain at Quay Park, Ostrand, on November 20, 2026.',
      creator: 'Kit Oduya',
      credit: 'Kit Oduya',
      dateCreated: '2026-11-20T20:40:00',
      city: 'Ostrand',
    },
  },
  {
    file: 'library.jpg',
    scene: library,
    photo: {
      ...voss,
      as: 'xmp',
      description: 'A Sunday reader at the Bridge Street library in Ostrand, November 15, 2026.',
      dateCreated: '2026-11-15T14:20:00',
      altText: 'A person with dark hair reads a large book in front of full shelves',
    },
  },
  {
    file: 'pool.jpg',
    scene: pool,
    photo: {
      as: 'iim',
      description: 'Edith Marl at the Quay Street baths in 1988',
      credit: 'Family photo',
      rights: 'Marl family',
      people: ['Edith Marl'],
    },
  },
  {
    file: 'theatre.jpg',
    scene: theatre,
    photo: {
      ...sele,
      as: 'xmp',
      description: 'A dress rehearsal of The Salt Road at the Lantern Theatre, Ostrand.',
      dateCreated: '2026-10-29T19:30:00',
      people: ['Lena Oakes', 'Marek Dunn'],
    },
  },
  { file: 'school.jpg', scene: school, photo: null },
]

const country: readonly SamplePicture[] = [
  {
    file: 'seals.jpg',
    scene: seals,
    photo: {
      ...voss,
      as: 'both',
      headline: 'Seal count',
      description: 'Grey seals on the Outer Bank near Ostrand, counted by drone on November 18, 2026.',
      dateCreated: '2026-11-18T11:05:00',
      keywords: ['seals', 'Outer Bank', 'nature'],
    },
  },
  {
    file: 'farm.jpg',
    scene: farm,
    photo: {
      ...sele,
      as: 'xmp',
      description: 'Kale for the school kitchens of Ostrand at Upper Hythe Farm on November 16, 2026.',
      dateCreated: '2026-11-16T09:48:00',
    },
  },
  { file: 'pylons.jpg', scene: pylons, photo: null },
  {
    file: 'orchard.jpg',
    scene: orchard,
    photo: {
      ...voss,
      as: 'xmp',
      description: 'Volunteers pick apples in the Priory orchard on October 3, 2026.',
      dateCreated: '2026-10-03T13:10:00',
      altText: 'A person with a crate of red apples under trees, a ladder behind',
    },
  },
  { file: 'allotment.jpg', scene: allotment, photo: null },
  {
    file: 'lighthouse.jpg',
    scene: lighthouse,
    photo: {
      as: 'xmp',
      description: 'Skarn lighthouse at dusk.',
      creator: 'Tomas Rehn',
      credit: 'Tomas Rehn/Courier',
      city: 'Skarn',
      dateCreated: '2026-10-21T18:04:00',
    },
  },
  { file: 'beach.jpg', scene: beach, photo: null },
  {
    file: 'snow-plough.jpg',
    scene: snowPlough,
    photo: {
      as: 'xmp',
      description: 'A plough on the Hythe road in the winter of 2023.',
      credit: 'staff',
      dateCreated: '2023-01-19T07:20:00',
    },
  },
]

export const samplePictures: readonly SamplePicture[] = [...river, ...street, ...people, ...country]
