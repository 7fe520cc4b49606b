// The draft for one lead that was let go.

import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { type FarewellLead, Farewells } from "./farewells.tsx"

export interface FarewellSheetProps {
  readonly lead: FarewellLead
  readonly onClose: () => void
}

export const FarewellSheet = ({ lead, onClose }: FarewellSheetProps) => {
  const t = useTranslations("leads.farewell")
  const common = useTranslations("common")
  return (
    <Sheet title={t("title")} onClose={onClose} isWide actions={<Button onPress={onClose}>{common("close")}</Button>}>
      <Farewells leads={[lead]} />
    </Sheet>
  )
}
