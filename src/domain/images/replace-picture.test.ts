import { expect, test } from 'vitest'
import { replacePicture } from './replace-picture.ts'

const old = 'https://pictures.example/a(1).jpg?w=2'
const fresh = '/img/$&.jpg'

test('an address is exchanged in the head and in the body, and every other byte stands', () => {
  const text = `---\r\nimage: "${old}" \r\n---\r\n![a](${old} "x")\t\r\n<img src='${old}'>\r\n[1]: ${old}\r\n`
  expect(replacePicture(text, old, fresh)).toBe(text.split(old).join(fresh))
})

test('a longer address that begins or ends with it stays', () => {
  const text = `${old}&h=3 x${old} ${old}.webp https://mirror.example/${old}`
  expect(replacePicture(text, old, fresh)).toBe(text)
})
