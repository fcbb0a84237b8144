package storage

import (
	"fmt"

	"github.com/adrg/xdg"
)

// DefaultPath is where the user's library lives on this system, in the folder for application data. It makes the
// folder.
func DefaultPath() (string, error) {
	path, err := xdg.DataFile("claimlight/library.sqlite")
	if err != nil {
		return "", fmt.Errorf("find the folder for application data: %w", err)
	}
	return path, nil
}
