import { cleanAddress } from './addresses.ts'
import { unwrap, wordsOf } from './pasted-dom.ts'

const captionOf = 'figcaption,.wp-caption-text'
/** A page that loads its pictures late has their address in another place. */
const places = ['src', 'data-src', 'data-lazy-src', 'data-original']

function addressOf(image: Element, base: string | undefined): string | null {
  for (const place of places) {
    const raw = image.getAttribute(place)?.trim() ?? ''
    const address = cleanAddress(raw, base) ?? (/^(?:\.?[\w-]+\/)+[^\s:]+$/.test(raw) ? raw : null)
    if (address && !/^(?:mailto|tel):/i.test(address)) return address
  }
  return null
}

/** Pictures that may not stay go; one that stands for a character becomes it. */
function cleanImages(root: HTMLElement): void {
  for (const image of root.querySelectorAll('img')) {
    const alt = image.getAttribute('alt') ?? ''
    const address = addressOf(image, root.dataset.base)
    if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 12) image.replaceWith(alt)
    else if (address) image.setAttribute('src', address)
    else image.remove()
  }
}

function figureOf(image: Element, caption: string): Element {
  const figure = image.ownerDocument.createElement('figure')
  figure.setAttribute('data-src', image.getAttribute('src') ?? '')
  figure.setAttribute('data-alt', image.getAttribute('alt') ?? '')
  figure.setAttribute('data-caption', caption)
  return figure
}

/** The caption of several pictures belongs to the last of them. */
function figuresOf(images: readonly Element[], caption: string): Element[] {
  return images.map((image, index) => figureOf(image, (index === images.length - 1 && caption) || (image.getAttribute('title') ?? '')))
}

/** Pictures with their captions. A frame around something else, a table or code, is only a frame. */
export function captionedPictures(root: HTMLElement): void {
  cleanImages(root)
  for (const frame of root.querySelectorAll('figure,.wp-caption')) {
    const images = [...frame.querySelectorAll('img')]
    const caption = frame.querySelector(captionOf)
    if (images.length > 0) frame.replaceWith(...figuresOf(images, caption ? wordsOf(caption) : ''))
    else unwrap(frame)
  }
}

/** A picture alone in its paragraph is a block of its own. */
export function lonePictures(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p')) {
    const images = [...paragraph.querySelectorAll('img')]
    if (images.length > 0 && wordsOf(paragraph) === '') paragraph.replaceWith(...figuresOf(images, ''))
  }
}
