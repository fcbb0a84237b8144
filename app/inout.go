package app

import "fyne.io/fyne/v2"

// inOutCommands are those about files of claims, beside the export.
func (r *room) inOutCommands() []Command {
	return []Command{
		{ID: "check", Menu: "File", Title: "Check the claims…", Keys: ctrlShift(fyne.KeyE), Run: r.exchange.Check},
		{ID: "import", Menu: "File", Title: "Import claims…", Keys: ctrlShift(fyne.KeyI), Run: r.exchange.Import},
		{ID: "verify", Menu: "File", Title: "Verify a proof bundle…", Run: r.exchange.Verify},
	}
}
