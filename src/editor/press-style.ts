const ID = 'react-aria-pressable-style'

// React Aria puts a style element of its own into the page, which the desk's content security policy refuses. Where one of this name
// stands already it does not; its one rule is in toolbar.module.css.
if (typeof document !== 'undefined' && !document.getElementById(ID)) {
  const mark = document.createElement('meta')
  mark.id = ID
  document.head.append(mark)
}
