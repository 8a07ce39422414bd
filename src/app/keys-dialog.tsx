import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { type KeyBinding, useKeyScopes } from '#ui/key-registry.ts'
import { keyCaps } from '#ui/key-text.ts'
import { setPreferences, usePreferences } from '#ui/preferences.ts'
import { Switch } from '#ui/switch.tsx'
import styles from './keys-dialog.module.css'
import { words } from './words.ts'

/** Every key that acts on this screen, and the choice to do without single letters. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const scopes = useKeyScopes(state => state.scopes)
  const letterKeys = usePreferences(state => state.letterKeys)
  return (
    <Dialog
      size="large"
      title={words.keysTitle}
      onClose={onClose}
      footer={
        <Button keys="Escape" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className={styles.columns}>
        {scopes.toReversed().map(scope => (
          <section key={scope.title}>
            <h3 className="eyebrow">{scope.title}</h3>
            <dl className={styles.keys}>
              {scope.bindings.map(binding => (
                <Key key={binding.keys} binding={binding} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div>
        <Switch on={letterKeys} onChange={on => setPreferences({ letterKeys: on })}>
          {words.letterKeys}
        </Switch>
        <p className="note">{words.letterKeysNote}</p>
      </div>
    </Dialog>
  )
}

function Key({ binding }: { readonly binding: KeyBinding }) {
  const ways = binding.keys.split(', ')
  return (
    <>
      <dt>
        {ways.map(keys => (
          <Kbd key={keys} keys={keys} />
        ))}
        <span className="vh">{ways.map(keys => keyCaps(keys).join(' ')).join(' or ')}</span>
      </dt>
      <dd>{binding.label}</dd>
    </>
  )
}
