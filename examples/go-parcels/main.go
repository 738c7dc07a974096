package main

import (
	"html/template"
	"log"
	"net/http"
)

var parcels = []struct{ Number, Town string }{
	{"P-1001", "Aarhus"},
	{"P-1002", "Porto"},
	{"P-1003", "Utrecht"},
}

func main() {
	page := template.Must(template.ParseFiles("templates/parcels.html"))
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if err := page.Execute(w, parcels); err != nil {
			log.Print(err)
		}
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
