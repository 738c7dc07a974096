// Harbour tells which berths are free.
package main

import (
	"flag"
	"log"
	"net/http"
	"os"
)

func main() {
	address := flag.String("listen", ":80", "where to listen")
	flag.Parse()
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		berths, err := os.ReadFile("/var/lib/harbour/berths")
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Write(berths)
	})
	log.Fatal(http.ListenAndServe(*address, nil))
}
