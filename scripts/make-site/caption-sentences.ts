type Sentences = readonly [string, ...string[]]

// The slots are those of sentences.ts. A caption has no final stop here: whether it gets one is decided where captions are made.

export const captionSentences: Sentences = [
  '{P} waits outside the {X} in {T} on {M} {n}',
  'A worker checks the {X} at {T}, which has been shut since {M}',
  'Rescuers carry {q} to a boat near {S} early on {D}',
  '{P} and {Q} leave the court in {T} by a side door',
  'The {X} in {S} before the work began. It cost {N} in all',
  "Fans hold up a banner with {p}'s name before the match at {T} on {D}",
  'Smoke rises over {T} on {M} {n}, seen from the ferry',
  'Volunteers clear what is left of the {X} after the storm of {M} {n}',
  '{P} with the letter that took {n} years to arrive',
  'The view from {S} towards the {X}, with {T} in the background',
  'Police close {S} on {D} morning while divers search below the {X}',
  "{Q} shows off the club's new colours at a party in {T}",
  'Children from {T} try the new {X}, which opens in {M}',
  "An old postcard of {T} with the {X} that {p}'s grandfather built",
  '{O} says its boat was on the water within {n} minutes of the call',
]

/** A small word that gives a caption away; about three captions in ten have one. */
export const captionSigns: Sentences = [
  'Above, {}',
  '{}, pictured',
  '{} (pictured)',
  'Pictured: {}',
  '{} (left)',
  '{} (right)',
  '{}. File image',
  '{}, above, in {M}',
  '{}, pictured together last year',
]

/** What stands between the paragraphs and is neither body nor caption: crossheads, list lines, boxes, video headlines, page furniture. */
export const otherLines: Sentences = [
  'What happens next',
  'WHO IS {P}?',
  'The {X} in numbers',
  '{n} weeks: time the work is expected to take',
  '{N}: people living within a mile of the {X}',
  'Opened: {M}. Closed: {M}. Opened again: to be decided',
  'Video: Moment {p} runs from the {X} as the roof comes down',
  'WATCH: {Q} on what went wrong in {T}',
  'RELATED: The {X} that nobody wanted',
  'Share this article',
  'Have you seen it? Write to the news desk',
  '{p} v {q}: what they said',
  'Can you spot it? {T} is talking about nothing else pic {n}',
  '• {O}',
  '• {P}, {R}',
  '{n}. {X}, {T}',
  'Additional reporting by {Q}',
  'Timeline of a quarrel',
  '{P} (@{p}{n}) {M} {n}',
  'Read more: How {T} lost its {X}',
  'Most read in {T}',
  'Key points',
]

export const otherSentences: Sentences = [
  'This story was changed on {D} to correct the spelling of a name.',
  'If you have been affected, telephone {n}{n}0 {n}44.',
  'The winners were drawn on {D} and have been told.',
]

export const scrollDown: Sentences = ['Scroll down for video', 'SCROLL DOWN FOR MORE PICTURES', 'Scroll down to see more']
