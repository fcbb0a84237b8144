package app

import (
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
)

// inOutCommands are those about files of claims, beside the export.
func (r *room) inOutCommands() []Command {
	return []Command{
		{ID: "check", Menu: words.AppFile.String(), Title: words.AppCheckTheClaims.String(), Keys: ctrlShift(fyne.KeyE), Run: r.exchange.Check},
		{ID: "import", Menu: words.AppFile.String(), Title: words.AppImportClaims.String(), Keys: ctrlShift(fyne.KeyI), Run: r.exchange.Import},
		{ID: "verify", Menu: words.AppFile.String(), Title: words.AppVerifyProofBundle.String(), Run: r.exchange.Verify},
	}
}
