import { endsWithStop, sentencesOf, wordsOf } from './sentences.ts'

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const MONTH_START = '(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)'
/** Verbs whose past has no ending. */
const IRREGULAR =
  'fell|ran|saw|took|came|went|left|made|told|found|gave|became|began|got|kept|sold|broke|held|stood|paid|built|bought|brought|lost|won|drew|grew|knew|threw|flew|rose|wrote|drove|rode|spoke|woke|chose|froze|hid|led|met|sat|slept|spent|sent|swam|sang|sank|drank|thought|taught|caught|sought|fought|wore|bore|tore|swore|lent|felt|dealt|meant|heard|blew|did|ate|lay|shot|struck|stuck|hung|dug|spun|fed|fled|bled|bred|sped'
const PREPOSITION =
  '(?:to|at|in|on|from|with|past|through|into|over|off|up|out|down|for|as|by|behind|beside|along|during|outside|near|around|after|before|against|across|inside|under)'
const DETERMINER = '(?:a|an|the|his|her|their|its)'
/** A few words and a colon in front, as captions of some sections have. */
const AHEAD = '(?:[^:]{2,40}: )?'

const POINTS =
  /\b(?:pictured|file (?:photo|image|picture|pic)|(?:stock|archive|library) (?:photo|image|picture)|(?:photo|picture|photograph|image)s? courtesy of|undated (?:photo|photograph|picture|image)|above(?=[,:]| (?:left|right|centre|center))|below(?=[,:]| (?:left|right))|seen here|shown here|(?:in|from) (?:this|an) (?:photo|picture|image|handout|frame|file|aerial)|(?:far|top|bottom|front|back|second from|third from) (?:left|right)|from left|left to right|clockwise)\b|\((?:left|right|centre|center|above|below|pictured|far left|far right|second|third|inset|main|top|bottom)\b[^)]*\)|\([LRC]\)|^(?:above|below|left|right|pictured|inset|main)\b[:,]|\b(?:left|right), (?:and|with|is)\b|, (?:left|right|above|below)(?:,|$)|\bCCTV (?:image|still)s?\b|\bscreen ?grab\b|^(?:an?|this) (?:view|image|photo|photograph|picture|map|graphic) (?:of (?:the|an?)|from|shows|provided|released|posted|taken)\b/iu
/** A credit behind the words. */
const CREDITED =
  /[.!] (?:Photo|Picture|Photograph|Image|Credit)(?::| by| courtesy)? \p{Lu}|\p{Lu}{2,}\/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:\/File Photo)?$/u
export const LEAD_IN = /^(?:['‘“"]?\p{Lu}[^.!?:]{2,40}): ['‘“"]?\p{Lu}?\S+(?:\s+\S+){4,}/u
/** The same, however little follows. */
const SHORT_LEAD_IN = /^['‘“"]?\p{Lu}[^.!?:\d]{2,40}: ['‘“"]?\p{Lu}/u
export const SCROLL = /\b(?:scroll down|see (?:photos|pictures|gallery) below|(?:more )?(?:photos|pictures) below)\b/i
const FURNITURE =
  /^(?:scroll down|read more|read also|see also|also read|watch(?: (?:the )?video|:)|live:|video:|advert(?:isement)?\b|sponsored|related\b|most (?:read|popular)|share\b|click here|sign up|subscribe|follow\b|listen(?: to|:)|download|more (?:on this|from|stories|about)|don['’]t miss|editor['’]s note|correction:|update(?:d)?:|live updates|latest:|you may also like|recommended|copyright|©|\(c\)|image (?:credits?:?|source)|photos?:|source:|sources:|with reporting|additional reporting|reporting by|our standards|got an? \p{Ll}+\?|send (?:us|your))/iu
/** A credit and nothing else. */
const CREDIT_LINE = /^\p{Lu}{2,}\/\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u
const POST =
  /(?:^|\s)@\w{2,}|pic\.twitter\.com|t\.co\/|https?:\/\/|(?:^|\s)#\p{L}{3,}|\(@\w+\)|^RT\b|\bvia Twitter\b|[\u{1F300}-\u{1FAFF}\u{2600}-\u{27BF}]/u
const BYLINE =
  /^(?:[Bb]y|BY|(?:Words|Text|Interview|Photographs?|Pictures?|Video)(?: by)?) \p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?:,| for| in| and|$)/u
const LIST_START = new RegExp(
  `^(?:[•·▪●○◦–—*✓✔►▶→-]\\s*\\S|\\(?\\d{1,3}[.):]\\s|\\d+[\\p{L}%]*\\s*[-–:]\\s|[a-z]\\)\\s|step \\d|day \\d|no\\.? ?\\d|\\d{1,2}[:.]\\d{2}(?:am|pm)?\\b|\\d{4}s?:\\s|(?:\\d{1,2} )?${MONTH_START}\\p{Ll}*(?: \\d{1,2})?(?:,? \\d{4})?(?::| [–—-])\\s|${DAY}:\\s)`,
  'iu',
)
const DOING = new RegExp(
  String.raw`\b(?:is|are) (?:\p{L}+ly )?\p{L}+ing\b|\b\p{L}{2,}s (?:${DETERMINER}|${PREPOSITION})\b|\b(?:stand|sit|walk|wait|pose|arrive|leave|gather|hold|look|watch|line|queue|take part|march|rally|play|work|carry|attend|wear|wave|react|celebrate|listen|speak|inspect|search|clear|pass|ride|fly|drive|cheer|protest|embrace|hug|load|unload|check|prepare|make|run|cross)\b (?:\p{L}+ )?(?:${DETERMINER}|${PREPOSITION})\b|,? (?:\p{L}+ing) (?:${DETERMINER}|${PREPOSITION})\b`,
  'u',
)
/** A name, or a word for somebody, and a verb in the present behind it. */
const PRESENT =
  /(?:\p{Lu}[\p{L}'’-]+|\b(?:who|which|she|he|it|crew|team|man|woman|boy|girl|couple|crowd|family|band|officer|driver|worker|keeper|player|fan|child|dog|visitor|resident|teacher|official|volunteer|painter|nurse))(?:, [^,]{1,30},| \([^)]*\))? (?!(?:is|was|has|does|this|its|his|less|across|towards|perhaps|always|plus|news|as|us)\b)\p{Ll}{2,}(?:[^s\W]s|ches|shes|sses)\b(?! of\b)|\b(?:is|are) (?:\p{L}+ly )?\p{L}+ing\b|\b(?:people|crews|workers|residents|supporters|children|fans|players|visitors|police|protesters|officers|families|men|women|crowds|passengers|volunteers|firefighters|couples|boys|girls|boats|bathers|painters|drivers|guards|waves) (?!(?:was|were|in|on|at|of|who|that|from|for|with|and|to|have|had|said|are|by)\b)\p{Ll}{3,}(?<!ed)\b/u
/** Near the beginning a word in the plural and a verb in the present behind it: "Supporters of the bill wave flags in". */
const PLURAL_PRESENT = new RegExp(
  String.raw`^${AHEAD}(?:\p{Lu}\S* )?(?:\S+ ){0,3}?(?:\p{L}{3,}(?<!s)s|\p{L}*[Mm]en|[Cc]hildren|[Pp]eople|[Pp]olice) (?!(?:was|were|of|who|that|and|have|had|said|are|is|will|would|has|or|between|than|not|${PREPOSITION}|${IRREGULAR})\b)\p{Ll}{2,}(?<!ed)(?<!s)(?<!ly) (?:${DETERMINER}|${PREPOSITION}|\p{Ll}+ing|\p{Ll}+s ${PREPOSITION}\b|\p{Lu})`,
  'u',
)
/** "A man climbs the fountain", "A child of nine leads a robot". */
const SINGULAR_PRESENT = new RegExp(
  String.raw`^${AHEAD}(?:An?|One) (?:\S+ ){0,4}?(?!(?:of|the|an?|with|in|on|at|from|for|and|or|two|three|four|many)\b)\p{Ll}+(?<!s) \p{Ll}{3,}(?<!s)s (?:${DETERMINER}|${PREPOSITION}|\p{Ll}+ (?:${DETERMINER}|${PREPOSITION}|\p{Lu}))`,
  'u',
)
const SCENE = /^(?:['‘“"])?(?:An? |Two |Three |Four |The (?!\p{Ll}+ (?:said|says|was|were|is|has|had|will|would|could)\b))\p{Ll}+/u
const VERBS = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|said)\b/u
const WITH = new RegExp(
  String.raw`^${AHEAD}\p{Lu}\S+(?: \S+){0,5},? (?:with|at|on|outside|beside|under|behind|in|after) (?:the|a|an|his|her|their|\p{Lu})`,
  'u',
)
const PAST = new RegExp(String.raw`\b(?:was|were|had|said|${IRREGULAR}|\p{Ll}{3,}ed)\b`, 'u')
const SPEAKS = /(?:^|\s)(?:I|I['’](?:m|ve|d|ll)|we|We|you|You|your|Your|me|my|My|our|Our|us)(?=[\s,.!?'’]|$)/u
const WHEN_OR_WHERE = new RegExp(
  String.raw`\b(?:on|last|this|since) ${DAY}|\b${MONTH}\b|\b(?:Sept|Oct|Nov|Dec|Jan|Feb|Aug)\.? \d|\b(?:19|20)\d\d\b|\b(?:in|at|near|outside|inside|off|on) (?:the )?(?:\p{Lu}\p{L}+)`,
  'u',
)
/** With its day, as agencies date their captions, or a day at its very end. */
const DATED = new RegExp(
  String.raw`\b${MONTH} \d{1,2}, (?:19|20)\d\d\b|\b(?:${DAY}|${MONTH} \d{1,2}|\d{1,2} ${MONTH}(?: (?:19|20)\d\d)?|in (?:${MONTH}|(?:1[6-9]|20)\d\ds?))(?: (?:morning|afternoon|evening|night))?$`,
  'u',
)
const PERFECT = /\b(?:has|have|had)\b/u
const ANNOUNCES =
  /\b(?:will|would|could|may|might|must|should|can|cannot|be|been|(?:has|have|had) (?:\p{L}+ )?(?:\p{L}+ed|not|never|had|taken|given|made|become|come|gone|written))\b/u
const SAYS = /\b(?:said|says|told|asked|according to|added|replied|believes?)\b/u
const POINTS_BACK =
  /^(?:He|She|It|They|We|I|That|This|Those|These|There|But|And|So|Some|Many|Most|Nobody|No|Not|None|Both|Each|What|Why|How|When|Where|Who|If|Then|Until|His|Her|Their|Its|Neither|Only|Others?|Once|Even|Next|Among|About|Since|Afterwards|Further|All)\b/u
const ADVICE =
  /^(?:look|charge|bring|check|don['’]t|do not|call|watch|send|get|take|use|add|avoid|keep|stay|go|turn|put|make sure|try|ask|book|stir|mix|heat|wait|sign|see|visit|drink|eat)\b(?! of\b)/iu
const LEADS = /^['‘“"]?\p{Lu}[^:\d]+: ['‘“"]?\p{Lu}/u
const ENTRY = /^[^:–]{2,60}(?::| [–—-]) (.+)$/u

/** It ends with a number that is no year: a score, a price. */
const TALLY = /(?<![\d,.])(?!(?:1[4-9]|20)\d\d$)\d[\d.,/-]*(?:\*|cm|kg|pts?)?$/u

/** Whether it says that there is a picture, or whose. */
export const pointsAtPicture = (text: string) => POINTS.test(text) || (CREDITED.test(text) && !CREDIT_LINE.test(text))

/** Whether a text has a lead-in at all, and nothing that ends it. */
export const hasLeadIn = (text: string) => SHORT_LEAD_IN.test(text) && !endsWithStop(text)

/** It reports what somebody said, has happened or will, or it goes on from another sentence, or it has several. */
export const readsOn = (text: string) =>
  SAYS.test(text) || PERFECT.test(text) || ANNOUNCES.test(text) || POINTS_BACK.test(text) || sentencesOf(text).length > 1

/** A name, a colon or a dash, and a few words: a line of a table or a box. */
export function isEntry(text: string): boolean {
  const found = ENTRY.exec(text)?.[1]
  return (
    found !== undefined &&
    wordsOf(found).length <= 8 &&
    !(LEADS.test(text) && (VERBS.test(found) || PAST.test(found) || PRESENT.test(found)))
  )
}

/** A line that begins as those of lists do: a mark, a number, a time, a small letter. */
export const beginsAsInList = (text: string) => LIST_START.test(text) || /^(?:\p{Ll}|\d{1,2} \p{Lu})/u.test(text)

export type Wording = 'shows-doing' | 'present' | 'scene' | 'with' | 'dated'

/** What the words of a text, looked at alone, say for a caption. */
export function wordingOf(text: string): Wording[] {
  const found: Wording[] = []
  if (WHEN_OR_WHERE.test(text) && DOING.test(text)) found.push('shows-doing')
  const present = PRESENT.test(text) || PLURAL_PRESENT.test(text) || SINGULAR_PRESENT.test(text)
  if (present) found.push('present')
  if (SCENE.test(text)) found.push('scene')
  if (!present && WITH.test(text) && !VERBS.test(text) && !PAST.test(text)) found.push('with')
  if (DATED.test(text)) found.push('dated')
  return found
}

export type AgainstWording =
  | 'furniture'
  | 'post'
  | 'list-line'
  | 'title'
  | 'byline'
  | 'question'
  | 'quote'
  | 'speaks'
  | 'small-start'
  | 'past'
  | 'reports'
  | 'perfect'
  | 'announces'
  | 'points-back'
  | 'advice'
  | 'sentences'
  | 'tally'

/** And what they say against it. */
export function againstWording(text: string, words: readonly string[], wording: readonly Wording[]): AgainstWording[] {
  const found: AgainstWording[] = []
  if (FURNITURE.test(text) || CREDIT_LINE.test(text) || SCROLL.test(text)) found.push('furniture')
  if (POST.test(text)) found.push('post')
  if (BYLINE.test(text)) found.push('byline')
  if (LIST_START.test(text)) found.push('list-line')
  if (/\?['"’”]?$/.test(text)) found.push('question')
  if (/^['"‘“].*['"’”]$/.test(text) && !/['"’”],? \p{L}+/u.test(text)) found.push('quote')
  if (isTitle(words)) found.push('title')
  if (SPEAKS.test(text) && !/[‘“"'].*[’”"']/.test(text)) found.push('speaks')
  if (/^\p{Ll}/u.test(text)) found.push('small-start')
  if (PAST.test(text) && !wording.includes('present') && !DOING.test(text)) found.push('past')
  if (SAYS.test(text)) found.push('reports')
  if (PERFECT.test(text)) found.push('perfect')
  if (ANNOUNCES.test(text)) found.push('announces')
  if (POINTS_BACK.test(text)) found.push('points-back')
  if (ADVICE.test(text)) found.push('advice')
  if (TALLY.test(text) && !VERBS.test(text) && !pointsAtPicture(text)) found.push('tally')
  if (sentencesOf(text).length > 1) found.push('sentences')
  return found
}

/** Most of its longer words begin with a capital: a headline of a video, of another story. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter(word => word.length > 3 && /^\p{L}/u.test(word))
  if (long.length < 4) return words.length > 0 && words.every(word => !/\p{Ll}/u.test(word) || /^\p{Lu}/u.test(word))
  const capitals = long.filter(word => /^\p{Lu}/u.test(word)).length
  return capitals / long.length >= 0.8
}
