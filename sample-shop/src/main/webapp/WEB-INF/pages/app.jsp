<%-- Stands for the screens of a mobile app. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="The app" refresh="${answer.undecided() ? '5' : ''}">
<p class="stage">This page plays the shop's mobile app. The app's back end calls the shop as it would from anywhere.</p>
<div class="sheet phone">
<c:choose>
<c:when test="${not empty answer}">
<h1><c:out value="${answer.title()}"/></h1>
<p role="status"><c:out value="${answer.message()}"/></p>
<c:if test="${not empty answer.orderId()}">
<p>Your order number is <strong class="code"><c:out value="${answer.orderId()}"/></strong>.</p>
</c:if>
<p><a class="button" href="<c:url value="/app"/>">Back to the tea</a></p>
</c:when>
<c:when test="${canceled}">
<h1>You cancelled</h1>
<p>Nothing was charged. You can order whenever you like.</p>
<p><a class="button" href="<c:url value="/app"/>">Back to the tea</a></p>
</c:when>
<c:otherwise>
<h1><c:out value="${tea.name()}"/></h1>
<img class="scene" src="<c:url value="/images/${tea.id()}.svg"/>" alt="" width="320" height="320">
<p class="price"><c:out value="${tea.price()}"/></p>
<shop:pay action="/app"/>
</c:otherwise>
</c:choose>
</div>
</shop:page>
