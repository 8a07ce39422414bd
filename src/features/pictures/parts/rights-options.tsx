import { rightsCategories } from '#domain/images/rights.ts'
import { panelWords } from '../words.ts'

/** The categories of rights, to choose from. */
export const RightsOptions = () =>
  rightsCategories.map(one => (
    <option key={one} value={one}>
      {panelWords.categories[one]}
    </option>
  ))
