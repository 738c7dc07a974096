string[] quotes =
{
    "Well begun is half done.",
    "The die is cast.",
    "I came, I saw, I conquered.",
};

var app = WebApplication.Create(args);
app.MapGet("/{number:int}", (int number) => quotes[Math.Abs(number) % quotes.Length]);
app.Run();
