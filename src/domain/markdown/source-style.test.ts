import { describe, expect, it } from 'vitest'
import { learnStyle } from './source-style.ts'

const style = (body: string) => learnStyle(body)

describe('the style of a file', () => {
  it('is what its own lines do most', () => {
    expect(style('*   a\n*   b\n- c\n')).toMatchObject({ bullet: '*', bulletGap: '   ' })
    expect(style('1) a\n2) b\n')).toMatchObject({ number: ')' })
    expect(style('_a_ and _b_ and *c*, __d__\n')).toMatchObject({ emphasis: '_', strong: '__' })
    expect(style('~~~js\na\n~~~\n')).toMatchObject({ fence: '~~~' })
    expect(style('a\r\nb\r\n')).toMatchObject({ lineEnd: '\r\n' })
  })
  it('is the commonest way where it does nothing', () =>
    expect(style('')).toEqual({
      lineEnd: '\n',
      bullet: '-',
      bulletGap: ' ',
      indent: '',
      number: '.',
      heading: 'plain',
      wrap: null,
      emphasis: '*',
      strong: '**',
      fence: '```',
      rule: '---',
      hardBreak: '  ',
    }))
  it('knows how inner lists are indented', () => {
    expect(style('* a\n    * b\n').indent).toBe('    ')
    expect(style('* a\n\t* b\n').indent).toBe('\t')
    expect(style('* a\n  * b\n').indent).toBe('')
  })
  it('knows underlined and closed headings', () => {
    expect(style('One\n===\n\nTwo\n---\n').heading).toBe('underlined')
    expect(style('## One ##\n\n## Two ##\n').heading).toBe('closed')
    expect(style('## One\n\ntext\n\n---\n\n- a\n- b\n').heading).toBe('plain')
  })
  it('knows the column at which lines are broken', () => {
    const words = 'The ferry crossed at nine and came back at noon with the post and two goats, as it does on most days of the week.'
    const broken = (column: number) =>
      words
        .split(' ')
        .reduce((text, word) => (`${text.split('\n').at(-1)} ${word}`.length > column ? `${text}\n${word}` : `${text} ${word}`), '')
        .trimStart()
    expect(style(`${broken(60)}\n\n${broken(60)}\n\n${broken(60)}\n`).wrap).toBeGreaterThan(55)
    expect(style(`${words}\n\n${words}\n\n${words}\n`).wrap).toBeNull()
    expect(
      style('One sentence.\nAnother one here.\nShort.\nA fourth that is longer than the others by far and away.\nEnd.\n').wrap,
    ).toBeNull()
  })
})
