// Command clock answers with the time of any zone.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"time"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		zone, err := time.LoadLocation(r.URL.Query().Get("zone"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		now := time.Unix(0, 0).In(zone)
		_ = json.NewEncoder(w).Encode(map[string]string{"time": now.Format(time.RFC3339)})
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
