/** What a queue of captions can be narrowed to, how it can be ordered, and why a finding may stand: in the order in which they are offered. */
export const captionViews = ['eyes', 'lapsed', 'returned', 'mine', 'loose', 'signed', 'older', 'all'] as const
export const captionSorts = ['deadline', 'newest', 'found', 'findings', 'story'] as const
export const findingLevels = ['error', 'warning', 'hint'] as const
export const standReasons = ['common-knowledge', 'house-style', 'quote', 'other'] as const
