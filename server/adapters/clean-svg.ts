import sanitize from 'sanitize-html'

const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'

// Elements that draw. Not here: script, foreignObject (a page in the picture), a (a link), animate and set (they can write an
// address into an attribute later), and everything that nobody has thought of yet.
const elements =
  'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath image style switch marker clipPath mask pattern linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'.split(
    ' ',
  )
const hidden = [
  'script',
  'foreignObject',
  'metadata',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
  'animate',
  'set',
]

const isReference = (value: string) => /^\s*#[^\s"'()<>\\]*\s*$/.test(value)
const isPixels = (value: string) => /^\s*data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i.test(value)
/**
 * Whether a style, or an attribute that may hold one, loads nothing: no address but `url(#part)`, no import, and nothing to hide one
 * behind. An entity is such a thing: what a style element holds is written out as it was read.
 */
const loadsNothing = (css: string) =>
  !/[\\<&]|@import|@charset|@namespace|@font-face|expression|behavior|-moz-binding|javascript:|image-set|src\(/i.test(css) &&
  !/url\((?!\s*["']?#[^)"'\s]*["']?\s*\))/i.test(css)

/** What of the attributes of an element may stay. An event is any that begins with `on`, whatever it is called. */
function attributesOf(name: string, attributes: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(attributes).filter(([attribute, value]) => {
    if (value === '') return false
    if (attribute === 'xmlns') return name === 'svg' && value === svgNamespace
    if (attribute === 'xmlns:xlink') return name === 'svg' && value === xlinkNamespace
    if (attribute === 'href' || attribute === 'xlink:href') return isReference(value) || (name === 'image' && isPixels(value))
    if (attribute === 'xml:space' || attribute === 'xml:lang') return true
    return !attribute.includes(':') && !/^on/i.test(attribute) && /^[\w-]+$/.test(attribute) && loadsNothing(value)
  })
  return Object.fromEntries(kept)
}

/**
 * An SVG in which nothing can run and nothing loads anything; null when no picture is left. Document type and entities go, and
 * with them names that they stood for.
 */
export function cleanSvg(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\0', '')
  const clean = sanitize(text, {
    allowedTags: elements.filter(element => element !== 'metadata'),
    allowedAttributes: false,
    nonTextTags: hidden,
    allowVulnerableTags: true,
    allowedSchemesAppliedToAttributes: [],
    parseStyleAttributes: false,
    nestingLimit: 200,
    transformTags: {
      '*': (prefixed, attributes) => {
        const name = prefixed.replace(/^svg:/, '')
        return { tagName: name, attribs: attributesOf(name, attributes) }
      },
    },
    // Looked at whole, as an entity in the middle parts a word into two texts; and once more below, as an element does too.
    exclusiveFilter: ({ tag, text: content }) => tag === 'style' && !loadsNothing(content),
    parser: { xmlMode: true, decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeCDATA: true },
  })
  const quiet = clean.replaceAll(/<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g, (style, content: string) =>
    loadsNothing(content) ? style : '',
  )
  const [from, to] = [quiet.search(/<svg[\s>/]/), quiet.lastIndexOf('</svg>')]
  if (from === -1 || to < from) return null
  const picture = quiet.slice(from, to + '</svg>'.length)
  const names = [
    /^<svg[^>]* xmlns="/.test(picture) ? '' : ` xmlns="${svgNamespace}"`,
    /^<svg[^>]* xmlns:xlink="/.test(picture) || !picture.includes('xlink:href') ? '' : ` xmlns:xlink="${xlinkNamespace}"`,
  ]
  return picture.replace('<svg', `<svg${names.join('')}`)
}
