package app

import "fyne.io/fyne/v2"

// inOutCommands are those about files of claims, beside the export.
func (w *Window) inOutCommands() []Command {
	return []Command{
		{ID: "check", Menu: "File", Title: "Check the claims…", Keys: ctrlShift(fyne.KeyE), Run: w.checkClaims},
		{ID: "import", Menu: "File", Title: "Import claims…", Keys: ctrlShift(fyne.KeyI), Run: w.importClaims},
		{ID: "verify", Menu: "File", Title: "Verify a proof bundle…", Run: w.chooseBundle},
	}
}
