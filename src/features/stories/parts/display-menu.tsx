import { Button } from '#ui/button.tsx'
import { Moon, Rows3, SlidersHorizontal, Sun } from '#ui/icon.tsx'
import { Menu, MenuHead, MenuItem } from '#ui/menu.tsx'
import { type Density, setPreferences, type Theme, usePreferences } from '#ui/preferences.ts'
import { words } from '../words.ts'

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const densities: readonly Density[] = ['comfortable', 'compact']
const signs = { auto: <SlidersHorizontal />, light: <Sun />, dark: <Moon /> }

/** How the desk looks to this person, on this device. */
export function DisplayMenu() {
  const { theme, density } = usePreferences()
  return (
    <Menu
      label={words.display}
      align="end"
      trigger={props => (
        <Button {...props} variant="quiet" small icon={<SlidersHorizontal />}>
          <span className="no-phone">{words.display}</span>
          <span className="only-phone vh">{words.display}</span>
        </Button>
      )}
    >
      <MenuHead>{words.theme}</MenuHead>
      {themes.map(one => (
        <MenuItem key={one} icon={signs[one]} checked={one === theme} onSelect={() => setPreferences({ theme: one })}>
          {words.themes[one]}
        </MenuItem>
      ))}
      <hr />
      <MenuHead>{words.density}</MenuHead>
      {densities.map(one => (
        <MenuItem key={one} icon={<Rows3 />} checked={one === density} onSelect={() => setPreferences({ density: one })}>
          {words.densities[one]}
        </MenuItem>
      ))}
    </Menu>
  )
}
