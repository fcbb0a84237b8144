// Command window measures Claimlight's real window beside others on one screen; make bench runs it.
package main

import (
	"encoding/json"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) == 4 && os.Args[1] == "frames" {
		print(frames(os.Args[2], os.Args[3]))
	}
}

func print(result map[string]float64) {
	if err := json.NewEncoder(os.Stdout).Encode(result); err != nil {
		log.Fatal(err)
	}
}
