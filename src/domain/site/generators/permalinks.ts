/** The placeholders of Hugo and Jekyll in the pattern of `storyAddress`. */
const places: Readonly<Record<string, string>> = {
  year: '{date|Y}',
  short_year: '{date|y}',
  month: '{date|m}',
  i_month: '{date|n}',
  day: '{date|d}',
  i_day: '{date|j}',
  hour: '{date|H}',
  minute: '{date|i}',
  second: '{date|s}',
  slug: '{slug}',
  slugorfilename: '{slug}',
  slugorcontentbasename: '{slug}',
  filename: '{filename}',
  contentbasename: '{filename}',
  section: '{section}',
  sections: '{folder}',
  categories: '{categories}',
  collection: '{collection}',
  output_ext: '.html',
}

/**
 * A permalink of Hugo (https://gohugo.io/configuration/permalinks/) or Jekyll (https://jekyllrb.com/docs/permalinks/) as a
 * pattern of `storyAddress`; null when it has a placeholder that Stet does not know. `title` is what `:title` means: Hugo
 * takes the headline, Jekyll the file name.
 */
export function fromPermalink(permalink: string, title: '{-title}' | '{slug}'): string | null {
  let unknown = false
  const pattern = permalink.replaceAll(/:([a-z_]+)/g, (_, name: string) => {
    const place = name === 'title' ? title : places[name]
    if (place === undefined) unknown = true
    return place ?? ''
  })
  return unknown ? null : `/${pattern.replace(/^\/+/, '')}`
}
