import { createRoot } from 'react-dom/client'
import '#ui/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/kit.css'
import './app/shell.css'
import { Desk } from '#app/desk.tsx'
import { startKeys } from '#ui/key-registry.ts'
import { startPreferences } from '#ui/preferences.ts'

startPreferences()
startKeys()
// No await at the top of the module: the mock imports what this file is bundled with, and would wait for itself.
async function open(): Promise<void> {
  if (__MOCK__) await (await import('#mocks/browser.ts')).start()
  const place = document.getElementById('desk')
  if (place) createRoot(place).render(<Desk />)
}

void open()
